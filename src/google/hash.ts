// Fingerprints of texts, by which a changed submission is told from the same one.
import type { Hash } from '../app/ports';

/** SHA-256 of the text in UTF-8, as 64 hexadecimal digits. */
export const sha256: Hash = (text) =>
  Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8)
    .map((byte) => (byte & 255).toString(16).padStart(2, '0'))
    .join('');
