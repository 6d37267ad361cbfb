// The part of tabulator-tables that the grid uses; the package brings no types.
declare module 'tabulator-tables' {
  export interface CellComponent {
    getValue(): string;
    getRow(): RowComponent;
    getElement(): HTMLElement;
    getField(): string;
    edit(): void;
  }
  export interface RowComponent {
    getElement(): HTMLElement;
    getCell(field: string): CellComponent | false;
    getPosition(): number | false;
    getData(): Record<string, unknown>;
    getCells(): CellComponent[];
  }
  export interface ColumnComponent {
    getElement(): HTMLElement;
    getField(): string;
  }
  export type Editor = (
    cell: CellComponent,
    onRendered: (callback: () => void) => void,
    success: (value: string) => void,
    cancel: () => void,
  ) => HTMLElement;
  export interface ColumnDefinition {
    title: string;
    field: string;
    width?: number;
    frozen?: boolean;
    print?: boolean;
    headerTooltip?: string;
    headerSort?: boolean;
    cssClass?: string;
    formatter?: (cell: CellComponent) => HTMLElement | string;
    editor?: Editor;
  }
  export class TabulatorFull {
    constructor(element: HTMLElement, options: Record<string, unknown>);
    on(event: string, handler: (...args: never[]) => void): void;
    replaceData(rows: object[]): Promise<void>;
    getColumns(): ColumnComponent[];
    getRows(): RowComponent[];
    scrollToRow(row: RowComponent): Promise<void>;
    destroy(): void;
  }
}
