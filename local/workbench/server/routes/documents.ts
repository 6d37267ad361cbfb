/** 文書: the Docs, to be read in the page and taken away as files. */
import { Hono } from 'hono';
import { timeText } from '../../../runtime/clock';
import {
  DOC_MIME_TYPE,
  type DocumentStore,
  type FileState,
  toDocx,
  toPdf,
} from '../../../runtime/documents';
import type { DocumentSummary } from '../../shapes';
import { download } from '../download';
import { WrongRequest } from '../problems';
import { allSheets, recordsOf } from '../sheetView';
import type { Workbench } from '../workbench';

const FORMATS = {
  docx: {
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    render: toDocx,
  },
  pdf: { contentType: 'application/pdf', render: toPdf },
};

export function documentRoutes(workbench: Workbench): Hono {
  const docAt = (id: string): FileState => {
    const file = workbench.runtime.documents.find(id);
    if (file?.mimeType !== DOC_MIME_TYPE) throw new WrongRequest('その文書はありません。');
    return file;
  };
  return new Hono()
    .get('/', (context) => context.json(summaries(workbench)))
    .get('/:id', (context) => {
      const { id } = docAt(context.req.param('id'));
      return context.json(workbench.runtime.documents.readBody(id));
    })
    .get('/:id/file', async (context) => {
      const { id, name } = docAt(context.req.param('id'));
      const format = context.req.query('format') === 'docx' ? 'docx' : 'pdf';
      const { contentType, render } = FORMATS[format];
      const bytes = await render(workbench.runtime.documents.readBody(id), name);
      return download(context, { name: `${name}.${format}`, contentType, bytes });
    });
}

/** Newest first. */
function summaries({ runtime }: Workbench): DocumentSummary[] {
  const records = recordsOf(allSheets(runtime), '文書');
  return Object.values(runtime.state.documents.files)
    .filter((file) => file.mimeType === DOC_MIME_TYPE && !file.trashed)
    .map((file) => {
      const record = records.find((row) => row.リンク?.includes(file.id));
      return {
        id: file.id,
        name: file.name,
        folder: folderOf(runtime.documents, file),
        created: timeText(file.created),
        form: record?.様式 ?? '',
        state: record?.状態 ?? '',
        receiver: record?.宛先 ?? '',
      };
    })
    .reverse();
}

function folderOf(store: DocumentStore, file: FileState): string {
  const parent = file.parents[0];
  return parent === undefined ? '' : (store.find(parent)?.name ?? '');
}
