// What decisions look at in tests: 20 April 2026, the default settings, real holidays, readable links and codes.
import holidays from 'holidays';
import type { Context } from '../../../src/domain/context';
import { formIds, formOf } from '../../../src/domain/forms';
import { questionsOf } from '../../../src/domain/forms/form';
import type { FormLink, FormLinks } from '../../../src/domain/forms/links';
import type { ReplyCode } from '../../../src/domain/forms/replyCode';
import { settings } from '../../../src/domain/settings';
import { parseSettings } from '../../../src/intake/parseSettings';
import { parseSubmission } from '../../../src/intake/parseSubmission';
import { type GivenRow, type GivenRows, registryOf } from './rows';

/** Every form at an address of Google's length, its entries numbered as Google does: without any order. */
export const formLinks = Object.fromEntries(
  formIds.map((id, form): [string, FormLink] => [
    id,
    {
      url: `https://docs.google.com/forms/d/e/1FAIpQLS${String(form).repeat(49)}/viewform`,
      entries: Object.fromEntries(
        questionsOf(formOf(id)).map(({ label }, n) => [
          label,
          `entry.${2_000_000_000 - form * 1000 - n}`,
        ]),
      ),
    },
  ]),
) as FormLinks;

/** What a link prefills, by the questions' labels, as a browser would read it. */
export function prefilledIn(url: string, link: FormLink): Record<string, string[]> {
  const parameters = new URL(url).searchParams;
  return Object.fromEntries(
    Object.entries(link.entries)
      .map(([label, entry]): [string, string[]] => [label, parameters.getAll(entry)])
      .filter(([, values]) => values.length > 0),
  );
}

/** Codes that carry their content openly; the real ones are tested with src/google. */
const seal = (code: ReplyCode): string => `code:${JSON.stringify(code)}`;
const open = (text: string): ReplyCode | undefined => {
  const [, sealed] = text.split('code:');
  return sealed === undefined ? undefined : (JSON.parse(sealed) as ReplyCode);
};

/** Whom the letters name. */
const names = {
  市長名: '白石良平',
  総合政策課長名: '三浦健二',
  担当者: '遠藤真理',
  連絡先: '0142-00-0000',
};

/** Mails leave at once: what the 猶予 changes has tests of its own. */
const atOnce = { '送信の猶予（分）': '0' };

/** 「設定」 with these values of a 項目, and the rest as it is at first. */
export const settingsOf = (values: Readonly<Record<string, string>> = {}) =>
  parseSettings({ ...names, ...atOnce, ...values }).settings;

/** The tab 「設定」 as 初期設定 leaves it long ago, with these rows changed. */
export function settingRows(
  changed: readonly GivenRow<'settings'>[],
): readonly GivenRow<'settings'>[] {
  const values: Readonly<Record<string, string>> = { 稼働開始日: '2000-04-01', ...names };
  return Object.values(settings).map(
    ({ item, initial }) =>
      changed.find((row) => row.item === item) ?? { item, value: values[item] ?? initial },
  );
}

export function contextOf(rows: GivenRows = {}, o: Partial<Context> = {}): Context {
  return {
    registry: registryOf(rows),
    settings: settingsOf(),
    settingProblems: [],
    settingNotes: [],
    now: '2026-04-20T10:00',
    today: '2026-04-20',
    isHoliday: (day) => holidays.has(day),
    formLinks,
    seal,
    open,
    parse: parseSubmission,
    documentAddress: (fileId) => `doc:${fileId}`,
    actor: 'システム',
    ...o,
  };
}
