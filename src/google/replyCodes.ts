// 回答コード as it stands in a link: the code as compact text, and a signature that only this registry can make.
import { byText } from '../domain/base/byText';
import { formIds } from '../domain/forms';
import {
  codePurposes,
  type OpenReplyCode,
  type ReplyCode,
  type SealReplyCode,
} from '../domain/forms/replyCode';

/** 128 of HMAC's 256 bits: still beyond guessing, and the link stays short. */
const SIGNATURE_BYTES = 16;

const withoutPadding = (base64: string) => base64.replace(/=+$/, '');
const withPadding = (base64: string) => base64 + '='.repeat((4 - (base64.length % 4)) % 4);

function signature(payload: string, secret: string): string {
  const bytes = Utilities.computeHmacSha256Signature(payload, secret, Utilities.Charset.UTF_8);
  return withoutPadding(Utilities.base64EncodeWebSafe(bytes.slice(0, SIGNATURE_BYTES)));
}

/** Takes the same time wherever the texts differ, so that nobody can find a signature letter by letter. */
function sameText(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i++) difference |= a.charCodeAt(i) ^ b.charCodeAt(i);
  return difference === 0;
}

/** Project numbers begin with their case's; only the rest is written. */
const shortened = (id: string, caseId: string) =>
  id.startsWith(`${caseId}-`) ? id.slice(caseId.length) : id;
const lengthened = (id: string, caseId: string) => (id.startsWith('-') ? caseId + id : id);

const isText = (value: unknown): value is string => typeof value === 'string';

function readPayload(text: string): ReplyCode | undefined {
  const parsed: unknown = JSON.parse(text);
  if (!Array.isArray(parsed)) return undefined;
  const [formText, purposeText, who, caseId, projects, until] = parsed as unknown[];
  const form = formIds.find((id) => id === formText);
  const purpose = codePurposes.find((name) => name === purposeText);
  if (!form || !purpose || !isText(who) || !isText(caseId) || !isText(until)) return undefined;
  if (!Array.isArray(projects) || !projects.every(isText)) return undefined;
  const projectIds = projects.map((id) => lengthened(id, caseId));
  return { form, purpose, who, caseId, projectIds, until };
}

/**
 * The pair that seals and opens; the keys never leave the script's properties.
 * @param before a key that opens, but seals no more
 */
export function createReplyCodes(
  secret: string,
  before?: string,
): { seal: SealReplyCode; open: OpenReplyCode } {
  const keys = before === undefined ? [secret] : [secret, before];
  const seal: SealReplyCode = ({ form, purpose, who, caseId, projectIds, until }) => {
    const projects = projectIds.map((id) => shortened(id, caseId));
    const text = JSON.stringify([form, purpose, who, caseId, projects, until]);
    const payload = withoutPadding(Utilities.base64EncodeWebSafe(text, Utilities.Charset.UTF_8));
    return `${payload}.${signature(payload, secret)}`;
  };
  const open: OpenReplyCode = byText((text) => {
    // Line breaks and spaces come from mail programs, not from forgers; in front of it stands until when it asks.
    const parts = /(?:^|[^\w.-])([\w-]+)\.([\w-]+)$/.exec(text.replace(/\s/g, ''));
    if (!parts) return undefined;
    const [, payload, signed] = parts;
    if (!keys.some((key) => sameText(signed, signature(payload, key)))) return undefined;
    try {
      const bytes = Utilities.base64DecodeWebSafe(withPadding(payload));
      return readPayload(Utilities.newBlob(bytes).getDataAsString('UTF-8'));
    } catch {
      return undefined;
    }
  });
  return { seal, open };
}
