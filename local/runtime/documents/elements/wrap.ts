/** Chooses the Apps Script class for a node of a Doc. */
import { serviceObject } from '../../serviceObject';
import type { DocNode } from '../model';
import type { DocumentSession } from '../session';
import { BodyService } from './body';
import { CellService } from './cell';
import { ParagraphService } from './paragraph';
import { RowService } from './row';
import { TableService } from './table';

/** A new script object for a node: Body, Table, TableRow, TableCell or Paragraph. */
export function elementFor(session: DocumentSession, node: DocNode): object {
  const { realm } = session;
  switch (node.type) {
    case 'BODY_SECTION':
      return serviceObject<GoogleAppsScript.Document.Body>(
        realm,
        'Body',
        new BodyService(session, node),
      );
    case 'TABLE':
      return serviceObject<GoogleAppsScript.Document.Table>(
        realm,
        'Table',
        new TableService(session, node),
      );
    case 'TABLE_ROW':
      return serviceObject<GoogleAppsScript.Document.TableRow>(
        realm,
        'TableRow',
        new RowService(session, node),
      );
    case 'TABLE_CELL':
      return serviceObject<GoogleAppsScript.Document.TableCell>(
        realm,
        'TableCell',
        new CellService(session, node),
      );
    case 'PARAGRAPH':
      return serviceObject<GoogleAppsScript.Document.Paragraph>(
        realm,
        'Paragraph',
        new ParagraphService(session, node),
      );
  }
}
