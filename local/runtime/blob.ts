/** Blobs: bytes with a name and a content type, or a Doc still to be rendered as one. */

import { NotImplementedError } from './errors';
import type { Gateway } from './gateway';
import type { Realm } from './realm';
import { implementationOf, serviceObject } from './serviceObject';

export interface BlobData {
  name: string | null;
  contentType: string | null;
  /** The content; null while it is a Doc to be rendered (see `document`). */
  bytes: Buffer | null;
  /**
   * A Doc as it was when the blob was made. Rendering a PDF is asynchronous, which no service call
   * can be, so the bytes are made by whoever exports the mail or file.
   */
  document?: { documentId: string; body: unknown };
}

/** The script's view of a blob. */
export function createBlob(
  gateway: Gateway,
  realm: Realm,
  data: BlobData,
): GoogleAppsScript.Base.Blob {
  return serviceObject<GoogleAppsScript.Base.Blob>(
    realm,
    'Blob',
    new BlobService(gateway, realm, data),
  );
}

/** The data of a blob that the script passes to a service; undefined when it is none. */
export function blobData(value: unknown): BlobData | undefined {
  const implementation = implementationOf(value);
  return implementation instanceof BlobService ? implementation.data : undefined;
}

/** Bytes as Apps Script has them: signed, -128 to 127. */
export function signedBytes(bytes: Buffer): number[] {
  return Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
}

/** A Buffer of signed or unsigned bytes that the script passes. */
export function bufferOf(bytes: ArrayLike<number>): Buffer {
  return Buffer.from(Array.from(bytes, (byte) => byte & 0xff));
}

class BlobService implements Partial<GoogleAppsScript.Base.Blob> {
  constructor(
    private readonly gateway: Gateway,
    private readonly realm: Realm,
    readonly data: BlobData,
  ) {}

  getBytes(): GoogleAppsScript.Byte[] {
    return this.gateway.call('Blob.getBytes', 'navigation', () => signedBytes(this.content()));
  }
  getDataAsString(): string {
    return this.gateway.call('Blob.getDataAsString', 'navigation', () =>
      this.content().toString('utf8'),
    );
  }
  getName(): string {
    return this.gateway.call('Blob.getName', 'navigation', () => this.data.name as string);
  }
  setName(name: string): GoogleAppsScript.Base.Blob {
    return this.gateway.call('Blob.setName', 'navigation', () => {
      this.data.name = name;
      return this.self();
    });
  }
  getContentType(): string {
    return this.gateway.call(
      'Blob.getContentType',
      'navigation',
      () => this.data.contentType as string,
    );
  }
  setContentType(contentType: string): GoogleAppsScript.Base.Blob {
    return this.gateway.call('Blob.setContentType', 'navigation', () => {
      this.data.contentType = contentType;
      return this.self();
    });
  }

  private content(): Buffer {
    if (this.data.bytes === null) throw new NotImplementedError('Blob.getBytes of a rendered Doc');
    return this.data.bytes;
  }
  private self(): GoogleAppsScript.Base.Blob {
    return serviceObject<GoogleAppsScript.Base.Blob>(this.realm, 'Blob', this);
  }
}
