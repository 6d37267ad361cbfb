// 動作確認: tries on the real platform what the code takes for granted, on a sheet and a Doc that it takes away again.

import { toSerial } from '../domain/base/day';
import { messageOf } from '../domain/base/text';
import { formIds, formOf } from '../domain/forms';
import { fillTemplate } from './documents/fillTemplate';
import { readFormRecord } from './forms/formRecord';
import { applyRequests, readBlocks } from './registry/sheetsApi';
import { otherOwner } from './setUp/owner';

export interface Verification {
  readonly what: string;
  /** Why not, where it does not hold. */
  readonly problem?: string;
  /** The account that alone can try it. */
  readonly leftTo?: string;
}

interface Check {
  readonly what: string;
  /** It is about what only its owner sees: forms, triggers, the quota of who sends. */
  readonly owners?: true;
  readonly check: () => void;
}

const TRIAL = '動作確認';

/** A person's text that must come back as it is. */
const trialTexts = ['=1+1', '+81', '@x', '001', '改行\n🏠', '2026-05-08'];

const readTrial = () =>
  readBlocks([{ tab: TRIAL, rows: { first: 1 }, columns: { first: 0, last: 9 } }])[0];

const expect = (holds: boolean, problem: string) => {
  if (!holds) throw new Error(problem);
};

const checks: readonly Check[] = [
  {
    what: '人が書いた文字が、数式や数値にならずそのまま残る',
    check: () =>
      onTrialSheet((sheet) => {
        sheet.getRange(1, 1, 50, trialTexts.length).setNumberFormat('@');
        append(
          sheet,
          trialTexts.map((stringValue) => ({ userEnteredValue: { stringValue } })),
        );
        const [row] = readTrial().slice(-1);
        expect(
          JSON.stringify(row) === JSON.stringify(trialTexts),
          `読み取れたもの：${JSON.stringify(row)}`,
        );
      }),
  },
  {
    what: '日付が通し番号として書け、読める',
    check: () =>
      onTrialSheet((sheet) => {
        sheet.getRange(1, 1, 50, 1).setNumberFormat('yyyy-mm-dd');
        const numberValue = toSerial('2026-05-08');
        append(sheet, [{ userEnteredValue: { numberValue } }]);
        const [[read]] = readTrial().slice(-1);
        expect(read === numberValue, `読み取れたもの：${read}`);
      }),
  },
  {
    what: '行は、内容のある最後の行の下に加わる',
    check: () =>
      onTrialSheet((sheet) => {
        append(sheet, [{ userEnteredValue: { stringValue: '一' } }]);
        append(sheet, [{ userEnteredValue: { stringValue: '二' } }]);
        expect(JSON.stringify(readTrial()) === '[["一"],["二"]]', '順に並びませんでした。');
      }),
  },
  {
    what: 'フォームが公開され、リンクの項目番号が変わっていない',
    owners: true,
    check: () => {
      for (const id of formIds) {
        const { id: fileId, url, unused } = readFormRecord(id);
        if (unused) continue;
        const form = FormApp.openById(fileId);
        expect(form.isPublished(), `${formOf(id).key}が公開されていません。`);
        expect(
          form.getPublishedUrl().split('?')[0] === url,
          `${formOf(id).key}の住所が変わりました。`,
        );
      }
    },
  },
  {
    what: '文書に差し込んだ文字がそのまま残り、PDFになる',
    check: () => {
      const document = DocumentApp.create(TRIAL);
      const file = DriveApp.getFileById(document.getId());
      try {
        document.getBody().appendParagraph('{{値}}');
        fillTemplate(document.getBody(), { fields: { 値: '{{値}} $1 \\1' } });
        document.saveAndClose();
        const text = DocumentApp.openById(file.getId()).getBody().getText();
        expect(text.includes('{{値}} $1 \\1'), `読み取れたもの：${text}`);
        expect(
          file.getAs('application/pdf').getContentType() === 'application/pdf',
          'PDFになりませんでした。',
        );
      } finally {
        file.setTrashed(true);
      }
    },
  },
  {
    what: '自動の処理（トリガー）がそろっている',
    owners: true,
    check: () => {
      const standing = ScriptApp.getProjectTriggers();
      const wanted: [string, string?][] = [
        ...formIds.map((id): [string, string] => ['handleFormSubmit', readFormRecord(id).id]),
        ['handleEdit'],
        ['sweep'],
        ['daily'],
      ];
      for (const [handler, source] of wanted) {
        const found = standing.filter(
          (one) =>
            one.getHandlerFunction() === handler &&
            (source === undefined || one.getTriggerSourceId() === source),
        ).length;
        expect(
          found === 1,
          `${handler}が${found}件あります（1件のはずです）。「初期設定」を選んでください。`,
        );
      }
    },
  },
  {
    what: '今日まだメールを送れる',
    owners: true,
    check: () => expect(MailApp.getRemainingDailyQuota() > 0, '本日の送信数の上限に達しています。'),
  },
];

function onTrialSheet(act: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => void): void {
  const spreadsheet = SpreadsheetApp.getActive();
  const left = spreadsheet.getSheetByName(TRIAL);
  if (left) spreadsheet.deleteSheet(left);
  const sheet = spreadsheet.insertSheet(TRIAL, spreadsheet.getSheets().length);
  try {
    act(sheet);
  } finally {
    spreadsheet.deleteSheet(sheet);
  }
}

/** Through the API, which sees of SpreadsheetApp's work only what is flushed: the new sheet itself, and its formats. */
function append(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  values: GoogleAppsScript.Sheets.Schema.CellData[],
): void {
  const sheetId = sheet.getSheetId();
  SpreadsheetApp.flush();
  applyRequests([{ appendCells: { sheetId, rows: [{ values }], fields: 'userEnteredValue' } }]);
}

/** Sends nothing and changes nothing that anybody uses. */
export function verify(): Verification[] {
  const leftTo = otherOwner();
  return checks.map(({ what, check, owners }) => {
    if (leftTo !== undefined && owners) return { what, leftTo };
    try {
      check();
      return { what };
    } catch (error) {
      return { what, problem: messageOf(error) };
    }
  });
}
