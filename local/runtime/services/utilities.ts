/** Utilities: digests, encodings, dates, blobs. */
import { createHash, createHmac } from 'node:crypto';
import { bufferOf, createBlob, signedBytes } from '../blob';
import { localParts } from '../clock';
import { NotImplementedError, ServiceError } from '../errors';
import { nextRandom } from '../random';
import { enumeration, epochOf, serviceObject } from '../serviceObject';
import type { ServiceEnv } from './env';

type Utilities = GoogleAppsScript.Utilities.Utilities;
type Bytes = string | ArrayLike<number>;

const DIGEST = enumeration('MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512');
const CHARSET = enumeration('US_ASCII', 'UTF_8');

/** Documented. */
const LONGEST_SLEEP_MS = 300_000;

/** The global Utilities. */
export function createUtilities(env: ServiceEnv): Utilities {
  return serviceObject<Utilities>(env.realm, 'Utilities', new UtilitiesService(env));
}

class UtilitiesService implements Partial<Utilities> {
  readonly DigestAlgorithm = DIGEST as unknown as typeof GoogleAppsScript.Utilities.DigestAlgorithm;
  readonly Charset = CHARSET as unknown as typeof GoogleAppsScript.Utilities.Charset;

  constructor(private readonly env: ServiceEnv) {}

  computeHmacSha256Signature(value: Bytes, key: Bytes, charset?: unknown): number[] {
    return this.pure('computeHmacSha256Signature', () => {
      const hmac = createHmac('sha256', bytesOf(key, charset)).update(bytesOf(value, charset));
      return signedBytes(hmac.digest());
    });
  }
  computeDigest(algorithm: unknown, value: Bytes, charset?: unknown): number[] {
    return this.pure('computeDigest', () => {
      const names: Record<string, string> = {
        MD5: 'md5',
        SHA_1: 'sha1',
        SHA_256: 'sha256',
        SHA_384: 'sha384',
        SHA_512: 'sha512',
      };
      const name = names[String(algorithm)];
      if (!name) throw new NotImplementedError(`Utilities.computeDigest ${algorithm}`);
      return signedBytes(createHash(name).update(bytesOf(value, charset)).digest());
    });
  }
  base64Encode(data: Bytes, charset?: unknown): string {
    return this.pure('base64Encode', () => bytesOf(data, charset).toString('base64'));
  }
  /** Unlike Node's base64url, Google's web-safe text keeps its padding. */
  base64EncodeWebSafe(data: Bytes, charset?: unknown): string {
    return this.pure('base64EncodeWebSafe', () =>
      bytesOf(data, charset).toString('base64').replace(/\+/g, '-').replace(/\//g, '_'),
    );
  }
  base64Decode(encoded: string): number[] {
    return this.pure('base64Decode', () => signedBytes(decode(encoded, /^[A-Za-z0-9+/]*={0,2}$/)));
  }
  base64DecodeWebSafe(encoded: string): number[] {
    return this.pure('base64DecodeWebSafe', () =>
      signedBytes(decode(encoded, /^[A-Za-z0-9_-]*={0,2}$/)),
    );
  }
  newBlob(data: Bytes, contentType?: string, name?: string): GoogleAppsScript.Base.Blob {
    return this.pure('newBlob', () =>
      createBlob(this.env.run, this.env.realm, {
        bytes: bytesOf(data),
        contentType: contentType ?? (typeof data === 'string' ? 'text/plain' : null),
        name: name ?? null,
      }),
    );
  }
  getUuid(): string {
    return this.pure('getUuid', () =>
      'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place) => {
        const digit = Math.floor(nextRandom(this.env.world.state.random) * 16);
        return (place === 'x' ? digit : (digit & 3) | 8).toString(16);
      }),
    );
  }
  sleep(milliseconds: number): void {
    this.pure('sleep', () => {
      if (milliseconds < 0 || milliseconds > LONGEST_SLEEP_MS) {
        throw new ServiceError(`Invalid argument: milliseconds (0 to ${LONGEST_SLEEP_MS})`);
      }
      this.env.run.pass(milliseconds);
    });
  }
  formatDate(date: GoogleAppsScript.Base.Date, timeZone: string, format: string): string {
    return this.pure('formatDate', () => {
      const epoch = epochOf(date);
      if (epoch === undefined) throw new ServiceError('Cannot convert to a date.');
      if (timeZone !== 'Asia/Tokyo' && timeZone !== 'JST' && timeZone !== 'GMT+9') {
        throw new NotImplementedError(`Utilities.formatDate in ${timeZone}`);
      }
      return formatDate(epoch, format);
    });
  }

  private pure<T>(method: string, fn: () => T): T {
    return this.env.run.call(`Utilities.${method}`, 'navigation', fn);
  }
}

/** Text as its UTF-8 bytes (US-ASCII, the documented default of HMAC, is the same for ASCII). */
function bytesOf(value: Bytes, charset?: unknown): Buffer {
  if (typeof value !== 'string') return bufferOf(value);
  if (charset !== undefined && String(charset) === 'US_ASCII' && /[^\0-\x7f]/.test(value)) {
    throw new NotImplementedError('Utilities with characters beyond US-ASCII in that charset');
  }
  return Buffer.from(value, 'utf8');
}

function decode(encoded: string, valid: RegExp): Buffer {
  if (!valid.test(encoded) || encoded.replace(/=+$/, '').length % 4 === 1) {
    throw new ServiceError('Could not decode string.');
  }
  return Buffer.from(encoded, 'base64');
}

/** The plain letters of SimpleDateFormat; others throw. */
function formatDate(epoch: number, format: string): string {
  const at = localParts(epoch);
  const pad = (value: number, length: number) => String(value).padStart(length, '0');
  return format.replace(/'([^']*)'|([A-Za-z])\2*/g, (token, quoted?: string, letter?: string) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted;
    const length = token.length;
    if (letter === 'y') return length === 2 ? pad(at.year % 100, 2) : pad(at.year, length);
    if (letter === 'M' && length < 3) return pad(at.month, length);
    if (letter === 'd') return pad(at.day, length);
    if (letter === 'H') return pad(at.hour, length);
    if (letter === 'm') return pad(at.minute, length);
    if (letter === 's') return pad(at.second, length);
    if (letter === 'S') return pad(at.millisecond, length);
    if (letter === 'u') return pad(at.weekday, length);
    if (letter === 'Z') return '+0900';
    if (letter === 'X' && length === 3) return '+09:00';
    throw new NotImplementedError(`Utilities.formatDate ${token}`);
  });
}
