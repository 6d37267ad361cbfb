// Whether what 初期設定 made stands as it must: forms, triggers, rights, place, mail.
import { invitation } from '../../domain/base/calendarEvent';
import { dayOf, minuteOf } from '../../domain/base/day';
import { formIds, formOf } from '../../domain/forms';
import { type PlacedQuestion, questionsOf } from '../../domain/forms/form';
import { lackingNow } from '../consent';
import { isAnswerableByAll } from '../forms/answerable';
import { type FormRecord, readFormRecord } from '../forms/formRecord';
import { prefillEntries } from '../forms/prefillEntries';
import { asQuestionItem } from '../forms/questionItem';
import { mailer } from '../mail/mailer';
import { propertyKeys, requireProperty } from '../properties';
import { readSettings } from '../setUp/firstRows';
import { type Check, check, ownersCheck, TITLE } from './check';

type Form = GoogleAppsScript.Forms.Form;

/** What is found on the forms in use, each by the name of its 様式. */
const onForms = (
  look: (form: Form, record: FormRecord, id: (typeof formIds)[number]) => string[],
) =>
  formIds.flatMap((id) => {
    const record = readFormRecord(id);
    if (record.unused) return [];
    return look(FormApp.openById(record.id), record, id).map((said) => `${formOf(id).key}${said}`);
  });

/** Choices that no setting lists are read by their words. */
function choicesChanged(item: GoogleAppsScript.Forms.Item, question: PlacedQuestion) {
  const { choices, choicesFrom } = question;
  if (!choices || choicesFrom) return undefined;
  const shown = (asQuestionItem(item, question) as GoogleAppsScript.Forms.CheckboxItem)
    .getChoices()
    .map((choice) => choice.getValue())
    .join('・');
  const wanted = choices.join('・');
  return shown === wanted
    ? undefined
    : `の選択肢が「${shown}」に書き換えられています（「${wanted}」に戻してください）`;
}

/** What a link that Google makes now says otherwise than the one that is remembered. */
function changedEntries(
  form: Form,
  { url, entries, items }: FormRecord,
  id: (typeof formIds)[number],
) {
  const { settings } = readSettings();
  const standing = form.getItems();
  const changedByHand: string[] = [];
  const placed = questionsOf(formOf(id)).flatMap((question) => {
    const item = standing.find((one) => items[one.getId()] === question.label);
    const choices = question.choicesFrom
      ? settings[question.choicesFrom]
      : (question.choices ?? []);
    const said = item
      ? choicesChanged(item, question)
      : 'がありません（「初期設定」を選ぶと作り直します）';
    if (item && said === undefined) {
      return [{ question, item: asQuestionItem(item, question), choices }];
    }
    changedByHand.push(`の質問「${question.label}」${said}`);
    return [];
  });
  const now = prefillEntries(form, placed);
  const changed = placed.filter(({ question: { label } }) => now.entries[label] !== entries[label]);
  return [
    ...changedByHand,
    ...(now.url === url ? [] : ['の住所が変わりました']),
    ...changed.map(({ question }) => `の「${question.label}」の番号が変わりました`),
  ];
}

function missingTriggers(): string[] {
  const standing = ScriptApp.getProjectTriggers();
  const wanted: [string, string?][] = [
    ...formIds.map((id): [string, string] => ['handleFormSubmit', readFormRecord(id).id]),
    ['handleEdit'],
    ['sweep'],
    ['daily'],
  ];
  return wanted.flatMap(([handler, source]) => {
    const found = standing.filter(
      (one) =>
        one.getHandlerFunction() === handler &&
        (source === undefined || one.getTriggerSourceId() === source),
    ).length;
    return found === 1
      ? []
      : [`${handler}が${found}件あります（1件のはずです）。「初期設定」を選んでください。`];
  });
}

/** The daily run notes at least so often how far everything has been taken in: a note costs a call, so it is rare. */
const LONGEST_SILENCE_DAYS = 16;

/** An invitation of the present account to itself. */
function trialEvent(mail: string): string {
  const now = minuteOf(Date.now());
  const self = { name: TITLE, mail };
  return invitation({
    method: 'REQUEST',
    uid: Utilities.getUuid(),
    sequence: 0,
    now,
    start: now,
    minutes: 30,
    summary: TITLE,
    location: '',
    description: '',
    organizer: self,
    attendees: [self],
  });
}

export const ownChecks = (): Check[] => [
  ownersCheck(
    '使っているフォームがすべて公開され、リンクを知っているだれもが回答できる（published）',
    () =>
      onForms((form, { id }) => [
        ...(form.isPublished() ? [] : ['が公開されていません']),
        ...(isAnswerableByAll(id)
          ? []
          : ['に回答できる人が限られています（「初期設定」を選ぶと直します）']),
      ]),
  ),
  ownersCheck(
    'いま作り直したリンクの住所と質問の番号が、控えてあるものと同じである（entries）',
    () => onForms(changedEntries),
  ),
  ownersCheck(
    '自動の処理（トリガー）が、このアカウントで1つずつそろっている（triggers）',
    missingTriggers,
  ),
  ownersCheck(
    '毎朝の処理が、この16日のうちに、すべてのフォームを読み終えたと控えている（last-daily）',
    () => {
      const last = Number(requireProperty(propertyKeys.sweptThrough));
      return Date.now() - last < LONGEST_SILENCE_DAYS * 24 * 3_600_000
        ? []
        : [`最後は${dayOf(last)}です。Apps Script の「実行数」で daily の失敗を見てください。`];
    },
  ),
  check('台帳とスクリプトの地域が日本、時間帯が東京になっている（place）', () => {
    const book = SpreadsheetApp.getActive();
    return [
      book.getSpreadsheetLocale(),
      book.getSpreadsheetTimeZone(),
      Session.getScriptTimeZone(),
    ];
  }, ['ja_JP', 'Asia/Tokyo', 'Asia/Tokyo']),
  check(
    'このアカウントが、求められた権限をすべて許可している（scopes）',
    () => String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus()),
    'NOT_REQUIRED',
  ),
  check(
    'すべて許可したあとは、許可の一覧に、求めた権限がそのまま並ぶ（authorized-scopes）',
    lackingNow,
    '',
  ),
  ownersCheck(
    '今日まだメールを送れ、予定の添付が付いたメールを自分宛てに送れた（mail）',
    () => {
      if (MailApp.getRemainingDailyQuota() < 1) return ['本日の送信数の上限に達しています。'];
      const to = Session.getEffectiveUser().getEmail();
      return mailer.send({
        to,
        cc: '',
        subject: TITLE,
        body: '動作確認のメールです。添付の予定がカレンダーの予定として開けることを確かめてください。',
        senderName: '',
        replyTo: '',
        attachments: [],
        invitation: trialEvent(to),
      });
    },
    { kind: 'sent' },
  ),
];
