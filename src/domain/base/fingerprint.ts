// A short mark of a text, to tell later whether it has changed.
import { byText } from './byText';

/** 32-bit FNV-1a over UTF-16 units, as eight hex digits. No protection against anybody who wants two texts to agree. */
export const fingerprint = byText((text) => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
});
