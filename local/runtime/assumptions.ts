/**
 * What the runtime takes for granted about Google without a confirmation in its documentation.
 * Code that relies on one cites its id; 動作確認 on the real platform checks what can be checked.
 */
import { DOCUMENT_ASSUMPTIONS } from './documents';

export interface Assumption {
  id: string;
  statement: string;
  /** The files or behaviours that rely on it. */
  reliedOnBy: string;
  /** Where it was measured or reported, or `assumption`. */
  source: string;
  /** Why there is nothing at Google to confirm: it says what the runtime leaves out, or how it plays people. */
  onlyHere?: string;
}

const RUNTIME_ASSUMPTIONS = [
  {
    id: 'cost-model',
    statement:
      'Starting a run takes 1 s, opening 0.3 s, Docs 0.6 and 0.9 s, forms 0.4 s; edits of forms 0.1 s; making a spreadsheet 2 s.',
    reliedOnBy: 'costs.ts; only modelMs and the six minutes depend on it',
    source: 'assumption',
  },
  {
    id: 'form-open-lazy',
    statement:
      'FormApp.openById and the first reading of the form count as one round trip: the reading. Its 0.3 s are counted.',
    reliedOnBy: 'costs.ts',
    source: 'assumption',
  },
  {
    id: 'move-typed-item',
    statement:
      'Form.moveItem takes an index or an Item, but no TextItem or other typed item, as users report; its documentation is silent.',
    reliedOnBy: 'services/formApp.ts; the bundle moves by index',
    source: 'public reports',
  },
  {
    id: 'event-response-differs',
    statement:
      'The response of a form’s event may differ in detail (here its line breaks) from the same response as Form.getResponse and getResponses give it.',
    reliedOnBy: 'events.ts; the bundle takes of the event only the id',
    source: 'assumption',
  },
  {
    id: 'quota-day',
    statement:
      'Each daily quota of a user has 24 hours of its own, which begin with its first use after the last ones are over. Documented is that quotas are per user and reset 24 hours after the first request, not whether each by itself.',
    reliedOnBy: 'quotas.ts',
    source: 'https://developers.google.com/apps-script/guides/services/quotas',
  },
  {
    id: 'typed-values',
    statement:
      'Under ja_JP, 2026-05-08, 2026/5/8, 5/8 and 2026年5月8日 become dates, 10:30 a time, 10% a tenth, +a and -a formulas; full-width digits and 和暦 stay text; setValue takes texts as typing does.',
    reliedOnBy: 'sheets/typed.ts',
    source: 'assumption',
  },
  {
    id: 'formula-value',
    statement:
      'No formula is evaluated but a link inside the spreadsheet, IFERROR(HYPERLINK(…, label), label), which reads and shows its label; every other reads and shows #NAME?.',
    reliedOnBy: 'sheets/display.ts; the bundle writes no other formula',
    source: 'assumption',
    onlyHere: 'Google evaluates formulas; the runtime has no engine for them',
  },
  {
    id: 'automatic-format',
    statement: 'getNumberFormat of a cell without a format of its own gives 0.###############.',
    reliedOnBy: 'services/range.ts',
    source: 'assumption',
  },
  {
    id: 'date-format-of-dates',
    statement:
      'A Date written by setValue gives an unformatted cell the format yyyy/mm/dd h:mm:ss.',
    reliedOnBy: 'services/range.ts',
    source: 'assumption',
  },
  {
    id: 'cell-limit-at-call',
    statement: 'A text of more than 50,000 characters is refused by setValue itself.',
    reliedOnBy: 'services/range.ts',
    source: 'assumption',
  },
  {
    id: 'inserted-rows-inherit',
    statement:
      'Rows and columns inserted after one take over its formats and validation, its protections and conditional formats too; also those that appendCells and appendDimension add. With insertDimension they take over those of the row after where inheritFromBefore is not set.',
    reliedOnBy: 'sheets/grid.ts, services/dimensions.ts',
    source: 'assumption',
  },
  {
    id: 'move-columns',
    statement:
      'moveDimension moves width, hiding, notes, formats, validation, conditional formats and what filter views show with a column. A protection over several columns that come apart stays where it was. Columns moved to a place within themselves stay.',
    reliedOnBy:
      'sheets/grid.ts, services/dimensions.ts; the bundle sets widths and protections anew after it',
    source: 'assumption',
  },
  {
    id: 'address-opens',
    statement:
      'A text in a cell with a link of its own (textFormat.link) is shown by the fourth section of the number format, a literal alone, and is that link all the same. Documented is each by itself: the section for texts, literals, the link of a cell.',
    reliedOnBy: 'sheets/display.ts, services/cellData.ts; the bundle’s columns of addresses',
    source:
      'https://developers.google.com/workspace/sheets/api/guides/formats, …/reference/rest/v4/spreadsheets/cells',
  },
  {
    id: 'groups-grow',
    statement:
      'Columns that come in to the left of a group of columns move it, and such that come in between its columns belong to it. Columns that people move leave groups where they are.',
    reliedOnBy: 'sheets/columnGroups.ts; the bundle takes groups away before it moves columns',
    source: 'assumption',
  },
  {
    id: 'sort-fires-nothing',
    statement: 'Sorting by hand fires no edit trigger.',
    reliedOnBy: 'people.ts; the bundle must not rely on being told of a sort',
    source: 'assumption',
  },
  {
    id: 'sort-moves-formats',
    statement: 'Sorting moves number formats, notes and links with their cells.',
    reliedOnBy: 'people.ts',
    source: 'assumption',
  },
  {
    id: 'edit-values',
    statement:
      'e.value of an edit is the text as typed, absent for a cleared cell; e.oldValue is the displayed text.',
    reliedOnBy: 'people.ts',
    source: 'assumption',
  },
  {
    id: 'edit-queue',
    statement:
      'Each edit starts the runs of the installable edit triggers at once, side by side with those that are under way, and drops none: the queue of two is documented for the simple trigger onEdit alone. That two events wait there besides the run under way is the wider of two readings.',
    reliedOnBy: 'edits.ts',
    source: 'https://developers.google.com/apps-script/guides/triggers',
  },
  {
    id: 'typing-speed',
    statement: 'A person types a cell in one second.',
    reliedOnBy: 'people.ts',
    source: 'assumption',
    onlyHere: 'it says how people are played',
  },
  {
    id: 'trigger-delay',
    statement:
      'Form submit and edit triggers start at once; other runs come one after the other, unless they are played side by side.',
    reliedOnBy: 'people.ts, runtime.ts, together.ts',
    source: 'assumption',
  },
  {
    id: 'lock-order',
    statement:
      'Those who wait for a lock get it in the order in which they began, the moment it is released; a run that releases it and asks again comes after those who waited.',
    reliedOnBy: 'locks.ts, together.ts; the bundle relies on no order',
    source: 'assumption; that one waits at all, and how long, is documented',
  },
  {
    id: 'killed-run-lock',
    statement:
      'A run that is killed gives its lock back at that very moment, as one that ends by itself does.',
    reliedOnBy: 'locks.ts',
    source: 'https://developers.google.com/apps-script/reference/lock/lock (of terminated runs)',
  },
  {
    id: 'lock-timeout-text',
    statement:
      'waitLock fails with "Lock timeout: another process was holding the lock for too long."; documented is only that it throws.',
    reliedOnBy: 'services/lock.ts; the bundle uses tryLock',
    source: 'reported by users',
  },
  {
    id: 'refused-runs',
    statement:
      'A trigger beyond 30 runs of a user at once, or beyond the run time of a day, is not started and not tried again. The limits and the messages are documented, what becomes of the event is not.',
    reliedOnBy: 'runtime.ts; the bundle must find by itself what such a trigger would have told',
    source: 'assumption',
  },
  {
    id: 'api-minute',
    statement:
      'The 60 reads and 60 writes of the Sheets API per minute and user hold for any 60 seconds, not for the minutes of a clock, and a call that was refused does not count. Documented is that the quota is refilled every minute.',
    reliedOnBy: 'quotas.ts',
    source: 'assumption, the stricter of two readings',
  },
  {
    id: 'api-429-text',
    statement:
      'The refusal names metric, limit, service and project as reported; documented is the status 429 "Too many requests".',
    reliedOnBy: 'quotas.ts',
    source: 'reported by users',
  },
  {
    id: 'minutes-offset',
    statement: 'The first run of a trigger every n minutes comes within n minutes of its making.',
    reliedOnBy: 'schedule.ts',
    source: 'assumption',
  },
  {
    id: 'clock-event-utc',
    statement: 'The fields of a clock event are in UTC, as the documented example suggests.',
    reliedOnBy: 'events.ts; the bundle reads none of them',
    source: 'https://developers.google.com/apps-script/guides/triggers/events',
  },
  {
    id: 'responses-since',
    statement: 'getResponses(time) includes responses of that very time, in order of arrival.',
    reliedOnBy: 'services/formApp.ts',
    source: 'assumption',
  },
  {
    id: 'prefill-choices',
    statement: 'A prefilled value that is no choice of its question is left out by the page.',
    reliedOnBy: 'forms/links.ts',
    source: 'assumption',
  },
  {
    id: 'other-option-links',
    statement:
      'A prefilled 「その他」 is entry.N=__other_option__ with entry.N.other_option_response=text.',
    reliedOnBy: 'forms/links.ts',
    source: 'seen in published links',
  },
  {
    id: 'longest-link',
    statement: 'The page of a form fails for links of more than 8,192 characters.',
    reliedOnBy: 'forms/links.ts',
    source: 'measured and published by users',
  },
  {
    id: 'published-permission',
    statement:
      'A published form takes answers of anyone only with the Drive permission anyone, view published, role reader.',
    reliedOnBy: 'people.ts',
    source: 'assumption',
  },
  {
    id: 'grid-limits',
    statement:
      'A range of the Sheets API that begins outside the sheet is refused; one that ends outside is cut.',
    reliedOnBy: 'services/sheetsAdvanced.ts',
    source: 'assumption',
  },
  {
    id: 'new-spreadsheet',
    statement:
      'A new spreadsheet of a Japanese account has the locale ja_JP, the time zone Asia/Tokyo and one sheet シート1 of 1,000 rows and 26 columns; without a title it is called 無題のスプレッドシート, and a sheet added without one シート2 and so on. Spreadsheets.create takes the sheets with their cells as the resource gives them.',
    reliedOnBy: 'services/books.ts, services/createdSpreadsheet.ts, services/sheetProperties.ts',
    source: 'assumption',
  },
  {
    id: 'insert-at-end',
    statement:
      'insertDimension refuses a start at the number of rows or beyond it; rows at the end are appendDimension’s.',
    reliedOnBy: 'services/dimensions.ts',
    source: 'assumption',
  },
  {
    id: 'delete-all-rows',
    statement:
      'deleteDimension refuses to leave no row, or none but frozen ones, and rows that are not there.',
    reliedOnBy: 'services/dimensions.ts',
    source: 'assumption',
  },
  {
    id: 'frozen-limits',
    statement: 'The Sheets API refuses to freeze all rows or all columns of a sheet.',
    reliedOnBy: 'services/sheetProperties.ts',
    source: 'assumption',
  },
  {
    id: 'paste-values',
    statement:
      'copyPaste of PASTE_VALUES copies empty cells too, so that they empty the destination; it reads all of the source before it writes; what would lie outside the sheet is refused.',
    reliedOnBy: 'services/copyPaste.ts',
    source: 'assumption',
  },
  {
    id: 'spreadsheet-resource',
    statement:
      'The Spreadsheet that batchUpdate returns gives startRow and startColumn also where they are 0, empty cells and rows as {} and none at the ends. Formats, notes, validation, sizes of rows and columns and the rest of the resource are left out by the runtime only: the bundle must not read their absence.',
    reliedOnBy: 'services/spreadsheetResource.ts',
    source: 'assumption',
  },
  {
    id: 'find-replace-text',
    statement:
      'findReplace of the Sheets API compares with what a cell shows; what it leaves is taken as typed, and an empty replacement of a whole cell leaves an empty cell.',
    reliedOnBy: 'services/findReplace.ts',
    source: 'assumption',
  },
  {
    id: 'find-replace-counts',
    statement:
      'The reply of findReplace leaves out counts of 0, so that without a find it is {}; an empty find is refused.',
    reliedOnBy: 'services/findReplace.ts',
    source: 'assumption',
  },
  {
    id: 'copied-metadata',
    statement: 'A copy of a spreadsheet carries the developer metadata of the original.',
    reliedOnBy: 'people.ts; the bundle also knows a copy by its tabs without properties',
    source: 'assumption',
  },
  {
    id: 'authorized-scopes',
    statement:
      'To whoever has agreed to everything getAuthorizedScopes names every scope of the manifest as it is spelt there.',
    reliedOnBy:
      'services/scriptApp.ts; the bundle says from it what a manifest does not ask for, and goes on',
    source: 'assumption',
  },
  {
    id: 'missing-scope-text',
    statement:
      'A call without its scope fails with "You do not have permission to call …. Required permissions: …"; documented is that it fails.',
    reliedOnBy: 'run.ts; the bundle asks ScriptApp.getAuthorizationInfo what is lacking',
    source: 'reported by users',
  },
  {
    id: 'simple-trigger-services',
    statement: 'The simple trigger onOpen may use the spreadsheet and its Ui, and nothing else.',
    reliedOnBy: 'run.ts',
    source: 'https://developers.google.com/apps-script/guides/triggers',
  },
  {
    id: 'crash-loses-buffered',
    statement:
      'A run that dies loses the writes of SpreadsheetApp that no flush or read has forced.',
    reliedOnBy: 'run.ts',
    source: 'assumption',
  },
  {
    id: 'string-value-stays',
    statement:
      'A stringValue that updateCells or appendCells writes stays that text, whatever it begins with, and is read as it is.',
    reliedOnBy: 'services/cellData.ts',
    source: 'assumption; that ExtendedValue has a kind is documented',
  },
  {
    id: 'serial-days',
    statement: 'A numberValue in a cell with a date format is read as the same serial number.',
    reliedOnBy: 'services/valueRanges.ts',
    source: 'assumption',
  },
  {
    id: 'append-below-content',
    statement:
      'appendCells writes below the last row with content; drop-downs, formats and protections of empty rows are none.',
    reliedOnBy: 'services/sheetRequests.ts',
    source:
      'https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/request ("after the last row with data"; what counts as data is not said)',
  },
  {
    id: 'mail-arrives',
    statement:
      'A mail with an attachment text/calendar of the method REQUEST arrives, and mail programs offer it as an event.',
    reliedOnBy: 'services/mailApp.ts',
    source: 'assumption',
  },
  {
    id: 'parameter-messages',
    statement:
      'Arguments that match no documented signature are refused with "The parameters (String) don\'t match the method signature for Utilities.sleep.", an explicit undefined included. Google turns some values into others instead, as users report: the runtime is the stricter one.',
    reliedOnBy: 'signatures.ts; the bundle passes what is documented',
    source: 'reported by users',
    onlyHere: 'the bundle passes what is documented',
  },
  {
    id: 'objects-show-nothing',
    statement:
      'Objects of services have no keys of their own, and JSON.stringify gives {}. As text they are the name of their class.',
    reliedOnBy: 'serviceObject.ts; the bundle lists no keys of theirs',
    source: 'reported by users',
    onlyHere: 'the bundle lists no keys of theirs',
  },
  {
    id: 'empty-titles',
    statement: 'FormApp.create refuses an empty title.',
    reliedOnBy: 'services/formApp.ts; every form of the bundle has a title',
    source: 'assumption',
    onlyHere: 'every form of the bundle has a title',
  },
  {
    id: 'css-colors',
    statement:
      'A colour that is none in CSS notation is refused; one that is comes back as #rrggbb in small letters. Words that the runtime does not know throw.',
    reliedOnBy: 'services/colors.ts; the bundle writes #rrggbb',
    source: 'assumption',
    onlyHere: 'the bundle writes #rrggbb',
  },
  {
    id: 'range-corners',
    statement: 'The corners of a range in A1 or R1C1 notation may be given in any order.',
    reliedOnBy: 'sheets/a1.ts; the bundle gives them in order',
    source: 'assumption',
    onlyHere: 'the bundle gives them in order',
  },
  {
    id: 'clear-keeps',
    statement: 'clear and clearFormats leave notes and drop-downs as they are.',
    reliedOnBy: 'sheets/grid.ts',
    source: 'assumption',
    onlyHere: 'the bundle clears no sheet',
  },
  {
    id: 'two-accounts',
    statement:
      'In a browser that is signed in to several accounts google.script.run may fail with PERMISSION_DENIED, and the function is not called.',
    reliedOnBy: 'people.ts; the page of the dialog says what to do',
    source: 'reported by users',
    onlyHere: 'it depends on the browser of a person',
  },
] as const satisfies readonly Assumption[];

const ALL = [...RUNTIME_ASSUMPTIONS, ...DOCUMENT_ASSUMPTIONS];

/** The stable name of an assumption, by which code, checks and differences cite it. */
export type AssumptionId = (typeof ALL)[number]['id'];

/** Every assumption, each with its own id. */
export const ASSUMPTIONS: readonly (Assumption & { id: AssumptionId })[] = ALL;
