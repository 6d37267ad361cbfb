// A cell of a list as it was meant: what spreadsheets and hands put around it is taken off, with a word for staff.

import { bareName } from '../base/honorifics';
import { saysNothing, visible } from '../base/names';

export type Tidied =
  | {
      readonly value: string;
      /** What was taken off. */
      readonly mended?: string;
    }
  | { readonly problem: string };

const people = new Set(['head', 'representative', 'contactPerson']);

/** What is written of somebody, where `なし` and `不明` mean that there is nothing. */
const facts = new Set([...people, 'corporateNumber', 'address', 'mail', 'headMail', 'phone']);

/** 〃, 同上: what the row above says. */
const DITTO =
  /^(?:["”″↑↓]|[〃仝々]+|ditto|(?:同|上に同|以下同|右に同|左に同)(?:上|左|右|様|じく?|文)?)$/i;

const asRead = (value: string): string => `「${value}」として読みました`;

/** @param severalLines of a text, in which invisible marks may hold signs together */
export function tidied(key: string, written: string, severalLines: boolean): Tidied {
  const seen = visible(written);
  const text = severalLines ? written.trim() : seen;
  if (DITTO.test(seen.replace(/[\s()（）]/g, ''))) {
    return { problem: '上の行と同じという書き方は読み取れません。内容をそのまま書いてください。' };
  }
  const quoted = /^="((?:[^"]|"")*)"$|^'(.+)$/.exec(seen);
  if (quoted) {
    const value = quoted[2] ?? quoted[1].replace(/""/g, '"');
    return { value, mended: `${asRead(value)}。` };
  }
  if (/^(?:=|#(?:REF|N\/A|NAME|VALUE|DIV|NUM|NULL))/.test(seen)) {
    return { problem: '数式かそのエラーです。値に直してください。' };
  }
  if (
    /^[-‐-―−ー－~〜～*＊.．…・/／×─━]+$/.test(seen) ||
    (seen !== '' && facts.has(key) && saysNothing(seen))
  ) {
    return { value: '', mended: '空欄として読みました。' };
  }
  if (people.has(key) && bareName(text) !== text) {
    return { value: bareName(text), mended: `${asRead(bareName(text))}（敬称は自動で付きます）。` };
  }
  return text === written.trim()
    ? { value: text }
    : { value: text, mended: '目に見えない文字を除きました。' };
}

/** What a row is that is no record: it sums up those above it, or is a note below the list. */
export function noRecord(cells: readonly string[]): '合計' | '注記' | undefined {
  const filled = cells.map(visible).filter(Boolean);
  const first = (filled[0] ?? '').normalize('NFKC').replace(/[\s【】[\]]/g, '');
  if (/^(?:総?合計|小計|総計|累計|計|総数|全\d+[件社])(?:[\d(:].*|件数|社数|金?額)?$/.test(first))
    return '合計';
  return filled.length === 1 &&
    /^(?:以上|以下(?:余白|空白)|[※*].*|\(?[備注](?:考|記)?[\d):].*)$/.test(first)
    ? '注記'
    : undefined;
}
