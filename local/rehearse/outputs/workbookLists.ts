/** Drop-downs of registry.xlsx: short lists stand in the rule, long ones on a hidden sheet. */
import type { DataValidation, Workbook, Worksheet } from 'exceljs';
import type { ListValidation, SheetState } from '../../runtime';
import { a1Of } from '../../runtime/sheets/a1';
import { formatsOf } from '../../runtime/sheets/grid';

/** Excel takes no longer list inside a rule. */
const LONGEST_INLINE = 255;
const SHEET = '選択肢';

/** The lists that need a sheet of their own. */
export class ListSheet {
  private readonly columns: string[][] = [];

  /** The formula that names the values. */
  formulaOf(values: readonly string[]): string {
    const inline = `"${values.join(',')}"`;
    if (inline.length <= LONGEST_INLINE && !values.some((value) => /[",]/.test(value)))
      return inline;
    let index = this.columns.findIndex((column) => column.join('\n') === values.join('\n'));
    if (index < 0) index = this.columns.push([...values]) - 1;
    const area = a1Of({ row: 1, column: index + 1, rows: values.length, columns: 1 });
    return `'${SHEET}'!${area.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
  }

  addTo(workbook: Workbook): void {
    if (this.columns.length === 0) return;
    const sheet = workbook.addWorksheet(SHEET, { state: 'veryHidden' });
    this.columns.forEach((values, index) => {
      sheet.getColumn(index + 1).values = values;
    });
  }
}

/** Rules for whole stretches of rows, so that rows still to come have them too. */
export function addValidations(
  worksheet: Worksheet,
  sheet: SheetState,
  columns: number,
  lists: ListSheet,
): void {
  for (let column = 1; column <= columns; column++) {
    const area = { row: 1, column, rows: sheet.maxRows, columns: 1 };
    const rules = formatsOf(sheet, 'validation', area).map(([rule]) => rule);
    for (let first = 0; first < rules.length; ) {
      let end = first + 1;
      while (end < rules.length && rules[end] === rules[first]) end++;
      const rule = rules[first];
      const rows = end - first;
      if (rule) addRule(worksheet, a1Of({ row: first + 1, column, rows, columns: 1 }), rule, lists);
      first = end;
    }
  }
}

/** exceljs has this list, though its types leave it out. */
interface WithValidations {
  dataValidations: { add(range: string, rule: DataValidation): void };
}

function addRule(
  worksheet: Worksheet,
  range: string,
  rule: ListValidation,
  lists: ListSheet,
): void {
  if (!rule.showDropdown) return;
  (worksheet as unknown as WithValidations).dataValidations.add(range, {
    type: 'list',
    allowBlank: true,
    formulae: [lists.formulaOf(rule.values)],
    showErrorMessage: !rule.allowInvalid,
    ...(rule.helpText ? { showInputMessage: true, prompt: rule.helpText } : {}),
  });
}
