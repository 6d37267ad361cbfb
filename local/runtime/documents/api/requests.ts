/** The requests of Documents.batchUpdate that say where a Doc may break across pages. */
import { NotImplementedError, ServiceError } from '../../errors';
import type { BodyNode, TableNode } from '../model';
import { type BodyResource, bodyResource } from './resource';

type Request = GoogleAppsScript.Docs.Schema.Request;
type Location = GoogleAppsScript.Docs.Schema.Location;

interface Target {
  resource: BodyResource;
  /** How the API names the request in errors. */
  name: string;
}

type Kinds = {
  [K in keyof Request]?: (target: Target, request: NonNullable<Request[K]>) => void;
};

const KINDS: Kinds = {
  /** The rows from the first on become header rows, the others none (documented by their number). */
  pinTableHeaderRows(target, { tableStartLocation, pinnedHeaderRowsCount = 0, ...others }) {
    nothingElse(target, others);
    const { children } = tableAt(target, tableStartLocation);
    if (pinnedHeaderRowsCount < 0 || pinnedHeaderRowsCount > children.length) {
      throw refusal(target, 'The number of pinned header rows must be that of rows or less.');
    }
    children.forEach((row, index) => {
      row.isHeader = index < pinnedHeaderRowsCount;
    });
  },
  /** Without indices all rows (documented). */
  updateTableRowStyle(target, request) {
    const { tableStartLocation, rowIndices = [], tableRowStyle = {}, fields, ...others } = request;
    nothingElse(target, others);
    checkFields(target, fields, ['preventOverflow']);
    const { children } = tableAt(target, tableStartLocation);
    const lost = rowIndices.find((index) => !children[index]);
    if (lost !== undefined) throw refusal(target, `There is no row ${lost}.`);
    children.forEach((row, index) => {
      if (rowIndices.length > 0 && !rowIndices.includes(index)) return;
      row.preventOverflow = tableRowStyle.preventOverflow ?? false;
    });
  },
  /** All paragraphs that overlap with the range (documented). */
  updateParagraphStyle(target, { range, paragraphStyle = {}, fields, ...others }) {
    nothingElse(target, others);
    const known = ['keepWithNext', 'keepLinesTogether'] as const;
    const set = checkFields(target, fields, known);
    if (!range) throw refusal(target, 'The range must be set.');
    const { startIndex = 0, endIndex = 0, ...elsewhere } = range;
    nothingElse(target, elsewhere);
    const { paragraphs } = target.resource;
    const last = paragraphs.at(-1)?.end ?? 1;
    if (startIndex < 1 || endIndex <= startIndex || endIndex > last) {
      throw refusal(target, `The range ${startIndex} to ${endIndex} is not in the document.`);
    }
    for (const { node, start, end } of paragraphs) {
      if (start >= endIndex || end <= startIndex) continue;
      for (const field of set) {
        // Left unset it goes back to the default (documented).
        if (paragraphStyle[field] === undefined) delete node.style[field];
        else node.style[field] = paragraphStyle[field];
      }
    }
  },
};

/** Applies them one after the other; throws what the API would. */
export function applyRequests(body: BodyNode, requests: readonly Request[]): void {
  requests.forEach((request, index) => {
    const kinds = Object.keys(request) as (keyof Request)[];
    const [kind] = kinds;
    if (!kind || kinds.length > 1) {
      throw apiError('batchUpdate', `Invalid requests[${index}]: one kind must be set`);
    }
    const apply = KINDS[kind] as ((target: Target, request: unknown) => void) | undefined;
    if (!apply) throw new NotImplementedError(`Docs.batchUpdate ${kind}`);
    const name = `Invalid requests[${index}].${kind}`;
    apply({ resource: bodyResource(body), name }, request[kind]);
  });
}

/** What a refused call of the Docs API throws. */
export function apiError(method: string, message: string): ServiceError {
  return new ServiceError(`API call to docs.documents.${method} failed with error: ${message}`);
}

const refusal = ({ name }: Target, message: string) =>
  apiError('batchUpdate', `${name}: ${message}`);

function nothingElse({ name }: Target, others: object): void {
  const other = Object.keys(others)[0];
  if (other) throw new NotImplementedError(`Docs.batchUpdate, ${name} with ${other}`);
}

/** The fields of the mask; at least one must be there (documented). */
function checkFields<F extends string>(target: Target, mask = '', known: readonly F[]): F[] {
  const fields = mask.split(',').filter((field) => field !== '');
  if (fields.length === 0) throw refusal(target, 'At least one field must be specified.');
  const other = fields.find((field) => !known.some((one) => one === field));
  if (other) throw new NotImplementedError(`Docs.batchUpdate, ${target.name} of ${other}`);
  return fields as F[];
}

function tableAt(target: Target, location: Location = {}): TableNode {
  const { index, ...others } = location;
  nothingElse(target, others);
  const table = target.resource.tables.find(({ start }) => start === index);
  if (!table) throw refusal(target, `There is no table that starts at ${index}.`);
  return table.node;
}
