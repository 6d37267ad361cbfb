// What a 様式 that people fill in is: its questions, declared once; Google's form, the schema and the record follow.

import { type Words, words } from '../base/words';
import type { ColumnKey, TabKey } from '../registry/tabs';
import type { FormName } from '../registry/tabs/intake';
import type { Settings } from '../settings';

export type QuestionKind =
  | 'text'
  | 'paragraph'
  | 'email'
  /** One of `choices`. */
  | 'choice'
  /** Several of `choices`. */
  | 'choices'
  /** One box to tick; `choices` holds its words. */
  | 'tick'
  /** 回答コード: carried by the link, not typed. */
  | 'code';

/** A column of the registry. */
type ColumnOf = {
  readonly [K in TabKey]: { readonly tab: K; readonly column: ColumnKey<K> };
}[TabKey];

/** Where an answer goes from 受付, which keeps every one, and from the receipt, which shows every one. */
interface Travels {
  /** A column; `names`: it tells who answers, or about what; `stays`: nothing further follows from it. */
  readonly goes: ColumnOf | 'names' | 'stays';
  /** Where it stands on the 様式 as filed: in a blank (`above` others in it), as a line under what was proposed, or nowhere. */
  readonly paper:
    | { readonly blank: string; readonly above?: true }
    | { readonly line: string }
    | 'nowhere';
  /** Whether a link has it filled in where it is known. */
  readonly again: boolean;
}

export interface Question extends Travels {
  readonly label: string;
  readonly kind: QuestionKind;
  readonly required?: boolean;
  /** What is declared elsewhere is put together by a function. */
  readonly help?: Words | (() => string);
  /** What an earlier version wrote there, before 初期設定 remembered it. */
  readonly formerHelp?: Words;
  readonly choices?: readonly string[];
  /** The choices come from this setting, and others may be written in. */
  readonly choicesFrom?: 'policyFields';
}

/** The settings that stand in what a form tells. */
export type FormTexts = Pick<
  Settings,
  'cityName' | 'policyDivisionName' | 'contact' | 'retentionYears'
>;

/** A block of questions that repeats: 提案1…提案6, No.1…No.6. `{n}` in a label is the row's number. */
interface QuestionRows {
  readonly count: number;
  readonly questions: Readonly<Record<string, Question>>;
  /** Each counts for itself: one that cannot be taken as it is keeps no other back. */
  readonly apart?: true;
}

export interface Form {
  readonly key: FormName;
  readonly title: (settings: Pick<Settings, 'cityName'>) => string;
  readonly from: 'business' | 'department' | 'either';
  /** The sentence at the head of the paper, and what whoever fills it in should know. */
  readonly description: (settings: FormTexts) => string;
  /** Questions before the rows. */
  readonly head: Readonly<Record<string, Question>>;
  readonly rows?: QuestionRows;
  /** Questions after the rows. */
  readonly foot: Readonly<Record<string, Question>>;
}

/** One question of the flattened form: `row` counts from 1 inside the repeating block. */
export interface PlacedQuestion extends Question {
  readonly field: string;
  readonly row?: number;
}

/** All questions of a form in their order on the page. Only the first row's required questions stay required. */
export function questionsOf(form: Form): PlacedQuestion[] {
  const place = ([field, question]: [string, Question]): PlacedQuestion => ({ ...question, field });
  const rows: PlacedQuestion[] = [];
  for (let row = 1; form.rows && row <= form.rows.count; row++) {
    for (const [field, question] of Object.entries(form.rows.questions)) {
      rows.push({
        ...question,
        label: question.label.replace('{n}', String(row)),
        required: row === 1 && question.required,
        field,
        row,
      });
    }
  }
  return [
    ...Object.entries(form.head).map(place),
    ...rows,
    ...Object.entries(form.foot).map(place),
  ];
}

/** 回答コード */
export const replyCodeQuestion = {
  label: '回答コード',
  kind: 'code',
  goes: 'names',
  paper: 'nowhere',
  again: true,
  help: words(
    'どなたからの、どの件についての回答かを確かめるための符号です。メールのリンクから開くと自動で入りますので、書き換えないでください。',
  ),
  formerHelp: words('リンクから開くと自動で入ります。書き換えないでください。'),
} as const satisfies Question;

/** 様式1・3, which may also come from somebody who was sent no link. */
export const optionalReplyCode = {
  ...replyCodeQuestion,
  help: words(
    '空欄のままで提出できます。メールのリンクから開いたときは、どの件の続きかを確かめるための符号が自動で入りますので、書き換えないでください。',
  ),
} as const satisfies Question;
