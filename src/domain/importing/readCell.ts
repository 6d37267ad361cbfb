// One cell of a list, from the spelling of people to that of the registry, or what is wrong with it.

import { parseDay, parseFiscalYear } from '../base/era';
import { mailIn } from '../base/mailAddress';
import { LONGEST_CELL_TEXT, listOf, oneLine } from '../base/text';
import { fieldOf, type ListKey, ranges } from './lists';
import { type Tidied, tidied } from './tidied';

/** Columns whose texts may have several lines. */
const ofSeveralLines = new Set(['content', 'remarks', 'matters', 'cityReason', 'ground']);

/** Columns that name several. */
const ofSeveralNames = new Set(['department', 'formerNames']);

const mails = new Set(['mail', 'headMail']);

interface NumberShape {
  readonly pattern: RegExp;
  readonly example: string;
}

const numberShapes: Readonly<Partial<Record<string, NumberShape>>> = {
  businessId: { pattern: /^J\d{4,}$/, example: 'J0001' },
  agreementId: { pattern: /^K\d{3,}$/, example: 'K001' },
  caseId: { pattern: /^[RHS]\d{1,2}-\d{3,}$/, example: 'R7-001' },
  projectId: { pattern: /^[RHS]\d{1,2}-\d{3,}-\d{2,}$/, example: 'R7-001-01' },
};

export function readCell(list: ListKey, key: string, cell: string): Tidied {
  const tidy = tidied(key, cell, ofSeveralLines.has(key));
  if ('problem' in tidy || tidy.value === '') return tidy;
  const read = meant(list, key, tidy.value);
  return 'problem' in read || !tidy.mended ? read : { mended: tidy.mended, ...read };
}

/** @param written not blank */
function meant(list: ListKey, key: string, written: string): Tidied {
  const { type, choices } = fieldOf(list, key);
  const plain = written.normalize('NFKC').trim();
  if (written.length > LONGEST_CELL_TEXT) {
    return { problem: `長すぎます（${LONGEST_CELL_TEXT.toLocaleString('en')}文字まで）。` };
  }
  if (choices) {
    const value = choices.find((choice) => choice.normalize('NFKC') === plain);
    return value === undefined
      ? { problem: `選択肢にありません。${choices.join('・')}のどれかを書いてください。` }
      : { value };
  }
  if (type === 'date') {
    const value = parseDay(written);
    return value
      ? { value }
      : { problem: '日付として読み取れません。2026-05-08、令和8年5月8日のように書いてください。' };
  }
  if (type === 'number') return readNumber(key, plain);
  if (mails.has(key)) {
    const value = mailIn(written);
    return value !== ''
      ? { value }
      : {
          problem:
            'メールアドレスではありません。アドレスだけを書いてください（複数のときは「、」で区切ります）。',
        };
  }
  if (key === 'corporateNumber') {
    const [, invoice, digits] = /^(T?)(\d{13})$/i.exec(plain.replace(/[\s-]/g, '')) ?? [];
    return digits
      ? {
          value: digits,
          ...(invoice && { mended: `「T」を除き、「${digits}」として読みました。` }),
        }
      : {
          problem:
            '法人番号は13桁の数字です（表計算で 1.23E+12 のように変わっていないか確かめてください）。わからないときは空欄にしてください。',
        };
  }
  if (key === 'phone') return telephone(plain, oneLine(written));
  const shape = numberShapes[key];
  if (shape) {
    const value = plain.toUpperCase();
    return shape.pattern.test(value)
      ? { value }
      : {
          problem: `番号の形が違います。${shape.example} のように書くか、空欄にしてください（空欄なら順に付きます）。`,
        };
  }
  if (ofSeveralNames.has(key)) return { value: listOf(written).join('、') };
  return { value: ofSeveralLines.has(key) ? written.trim() : oneLine(written).normalize() };
}

/** A spreadsheet that takes a number for one loses its zero. */
function telephone(plain: string, value: string): Tidied {
  const digits = plain.replace(/[-\s()]/g, '');
  if (/^\d+(\.\d+)?e\+?\d+$/i.test(digits)) {
    return {
      problem: '電話番号の桁が失われています。表計算で文字列にして、書き直してください。',
    };
  }
  return /^(?:[1-9]\d{8}|[789]0\d{8})$/.test(digits)
    ? { value: `0${plain}`, mended: `先頭の0を補い、「0${plain}」として読みました。` }
    : { value };
}

function readNumber(key: string, plain: string): Tidied {
  const fiscalYear = key === 'fiscalYear';
  const number = fiscalYear
    ? parseFiscalYear(plain)
    : Number(/^第?(\d+)期?$/.exec(plain.replace(/\s/g, ''))?.[1] ?? Number.NaN);
  const [from, to] = ranges[key] ?? [0, Number.MAX_SAFE_INTEGER];
  if (number === undefined || Number.isNaN(number)) {
    return {
      problem: fiscalYear
        ? '年度として読み取れません。2025（西暦）、令和7、R7 のように書いてください。'
        : '数として読み取れません。1 のように書いてください。',
    };
  }
  return number >= from && number <= to
    ? { value: String(number) }
    : { problem: `${from} から ${to} までの数を書いてください。` };
}
