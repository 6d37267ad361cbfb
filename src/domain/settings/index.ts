// What differs from city to city: every setting with its default and its explanation, declared once.
import { type Words, words } from '../base/words';

/** `days` counts days, months or years and is at least 1; `limit` may be 0; `name` must not be blank. */
export type SettingType =
  | 'text'
  /** Printed in letters, which wait while it is blank. */
  | 'signature'
  | 'name'
  | 'mail'
  /** Addresses; none where it is empty. */
  | 'mails'
  | 'days'
  | 'limit'
  | 'monthDay'
  | 'list'
  /** Kinds of documents, as a list. */
  | 'documents'
  /** 様式 that may be left out, as a list. */
  | 'forms'
  /** Of each 様式 something: `様式1＝第1号様式、様式2＝第2号様式`. */
  | 'ofForms'
  /** The same, no two alike. */
  | 'formNames'
  | 'yesNo'
  | 'date';

export interface Setting {
  /** 項目 */
  readonly item: string;
  readonly type: SettingType;
  readonly initial: string;
  readonly explanation: Words;
  /** Mails that ask or remind quote it: they wait while it is a problem. */
  readonly quoted?: true;
  /** Came with a later version: until 初期設定 has added its row, its default holds. */
  readonly later?: true;
}

export const settings = {
  cityName: {
    item: '市名',
    type: 'name',
    quoted: true,
    initial: '伊達市',
    explanation: words('文書とフォームに載る市の名前です。'),
  },
  mayorName: {
    item: '市長名',
    type: 'signature',
    initial: '',
    explanation: words('市長の氏名です。文書の差出人に載ります。'),
  },
  policyDivisionName: {
    item: '総合政策課名',
    type: 'name',
    quoted: true,
    initial: '総合政策課',
    explanation: words('包括連携協定の事務を担う課の名前です。'),
  },
  policyDivisionHead: {
    item: '総合政策課長名',
    type: 'signature',
    initial: '',
    explanation: words('総合政策課長の氏名です。'),
  },
  policyDivisionMail: {
    item: '総合政策課メール',
    type: 'mail',
    quoted: true,
    initial: 'seisaku@city.example.jp',
    explanation: words('総合政策課への連絡の送り先です。メールの返信先にもなります。'),
  },
  contactPerson: {
    item: '担当者',
    type: 'signature',
    initial: '',
    explanation: words('文書の「担当者」に載る名前です。'),
  },
  contact: {
    item: '連絡先',
    type: 'signature',
    initial: '',
    explanation: words(
      '文書の「連絡先」とフォームの案内に載る電話番号などです。変えたあと「初期設定」を選ぶと、フォームも変わります。',
    ),
  },
  departmentReplyDays: {
    item: '回答期限（営業日）',
    type: 'days',
    initial: '10',
    explanation: words('照会に対する課の回答期限です。照会した日の翌日から数えた営業日です。'),
  },
  businessReplyDays: {
    item: '事業者回答期限（営業日）',
    type: 'days',
    initial: '10',
    explanation: words('様式5の回答期限です。発送した日の翌日から数えた営業日です。'),
  },
  schedulingDays: {
    item: '日程調整期限（営業日）',
    type: 'days',
    initial: '5',
    explanation: words('初回協議の日程調整の回答期限です。'),
  },
  meetingMinutes: {
    item: '協議時間（分）',
    type: 'days',
    later: true,
    initial: '60',
    explanation: words('初回協議の予定に入れる時間の長さです。'),
  },
  reportRequestDay: {
    item: '実績依頼日',
    type: 'monthDay',
    initial: '3/1',
    explanation: words('様式7・様式8を依頼する日です。'),
  },
  reportDueDay: {
    item: '実績提出期限',
    type: 'monthDay',
    initial: '3/31',
    explanation: words('様式7・様式8の提出期限です。'),
  },
  yearStartDay: {
    item: '年度当初日',
    type: 'monthDay',
    initial: '4/1',
    explanation: words('年度当初の提案を募り始める日です。'),
  },
  proposalDueDay: {
    item: '提案期限',
    type: 'monthDay',
    initial: '4/30',
    explanation: words('年度当初の提案の期限です。'),
  },
  publicationDay: {
    item: '公表準備日',
    type: 'monthDay',
    initial: '4/20',
    explanation: words('公表の資料を作る日です。'),
  },
  handoverDay: {
    item: '引継書作成日',
    type: 'monthDay',
    later: true,
    initial: '3/20',
    explanation: words('年度末の引継書を作る日です。'),
  },
  reviewLeadMonths: {
    item: '見直し開始（月前）',
    type: 'days',
    initial: '6',
    explanation: words('満了日の何か月前に見直しを始めるかです。'),
  },
  objectionDueMonths: {
    item: '疑義締切（月前）',
    type: 'days',
    initial: '2',
    explanation: words('満了日の何か月前に疑義の回答を締め切るかです。'),
  },
  agreementYears: {
    item: '協定期間（年）',
    type: 'days',
    initial: '3',
    explanation: words('協定の有効期限の年数です。'),
  },
  approvedDocuments: {
    item: '決裁を要する文書',
    type: 'documents',
    initial: '様式4、見送り通知、不適合通知',
    explanation: words(
      '発送の前に決裁日と文書番号が必要な文書です。「、」で区切ります。ひとつもないときは「なし」と書きます。',
    ),
  },
  policyFields: {
    item: '政策分野',
    type: 'list',
    initial:
      '健康・福祉、子育て・教育、防災・防犯、産業・観光、農林水産、環境、文化・スポーツ、移住・定住、まちづくり・市民協働、デジタル化、その他',
    explanation: words('様式1の「希望する政策分野」の選択肢です。「、」で区切ります。'),
  },
  unusedForms: {
    item: '使わない様式',
    type: 'forms',
    quoted: true,
    later: true,
    initial: '',
    explanation: words(
      '使わない様式です（様式3が選べます）。書いたあと「初期設定」を選ぶと、フォームを閉じ、案内や操作からも除きます。',
    ),
  },
  formNames: {
    item: '様式の呼び方',
    type: 'formNames',
    quoted: true,
    later: true,
    initial: '',
    explanation: words(
      '様式をほかの番号で呼ぶとき、「様式1＝第1号様式、様式2＝第2号様式」のように書き、「初期設定」を選びます。2つの様式を同じ呼び方にはできません。メールや案内の文、フォームの題名、操作の名前に使います（台帳の列とその説明、「様式」「種別」の欄、文書名は変わりません）。',
    ),
  },
  formTitles: {
    item: '様式の題名',
    type: 'ofForms',
    later: true,
    initial: '',
    explanation: words(
      'フォームの題名を変えるとき、「様式1＝連携事業のご提案」のように書き、「初期設定」を選びます。',
    ),
  },
  organizationHonorific: {
    item: '団体の敬称',
    type: 'text',
    quoted: true,
    initial: '御中',
    explanation: words('団体だけを宛先とするときの敬称です。'),
  },
  personHonorific: {
    item: '個人の敬称',
    type: 'text',
    quoted: true,
    initial: '様',
    explanation: words('氏名を宛先とするときの敬称です。'),
  },
  retentionYears: {
    item: '保存年限（年）',
    type: 'days',
    initial: '5',
    explanation: words(
      '文書の保存年限です。翌年度の4月1日から数えます。フォームの案内にも載るので、変えたあと「初期設定」を選びます。',
    ),
  },
  unknownReceiptsPerDay: {
    item: '未登録宛先の受付控え上限（1日）',
    type: 'limit',
    initial: '30',
    explanation: words(
      '名簿にない宛先へ1日に送る受付の控えの上限です。フォームを悪用されないためのものです。この数に達した日は、総合政策課へのお知らせも1通にまとめます。',
    ),
  },
  startedOn: {
    item: '稼働開始日',
    type: 'date',
    initial: '',
    explanation: words(
      'この仕組みを使い始めた日です。これより前に期限が来ていたものは、さかのぼって行いません。',
    ),
  },
  archiveAfterDays: {
    item: '保存へ移すまで（日）',
    type: 'days',
    later: true,
    initial: '60',
    explanation: words(
      '終わった案件などを「保存」の台帳へ移すまでの日数です。最後の動きから数えます。',
    ),
  },
  sendingGrace: {
    item: '送信の猶予（分）',
    type: 'limit',
    initial: '10',
    explanation: words(
      '操作で送るメールは、この分数がたってから送ります。それまでは「一つ前に戻す」で取りやめられます（0ならすぐに送ります）。受付の控え・督促・日付で送るものは待ちません。',
    ),
  },
  testEnvironment: {
    item: 'テスト環境',
    type: 'yesNo',
    initial: 'いいえ',
    explanation: words(
      '「はい」にすると、「テスト環境の宛先」だけにメールを送ります。「初期設定」を選ぶと、全部のタブの見出しが赤くなります。',
    ),
  },
  testReceivers: {
    item: 'テスト環境の宛先',
    type: 'mails',
    later: true,
    initial: '',
    explanation: words(
      'テスト環境でメールを送ってよい宛先です。「、」で区切ります。空なら総合政策課メールだけです。ほかの宛先へのものは、代わりにこの先頭の宛先へ、本来の宛先を件名に書いて送ります。',
    ),
  },
} as const satisfies Record<string, Setting>;

export type SettingKey = keyof typeof settings;

/** The settings as read from 「設定」, each in its type; lists as arrays, days and years as numbers. */
export type Settings = {
  readonly [K in SettingKey]: (typeof settings)[K]['type'] extends 'days' | 'limit'
    ? number
    : (typeof settings)[K]['type'] extends 'list' | 'documents' | 'forms' | 'mails'
      ? readonly string[]
      : (typeof settings)[K]['type'] extends 'ofForms' | 'formNames'
        ? Readonly<Record<string, string>>
        : (typeof settings)[K]['type'] extends 'yesNo'
          ? boolean
          : string;
};

export const settingKeys = Object.keys(settings) as SettingKey[];

/** 項目 of the settings that mails which ask or remind quote. */
export const quotedItems: ReadonlySet<string> = new Set(
  Object.values<Setting>(settings).flatMap(({ item, quoted }) => (quoted ? [item] : [])),
);
