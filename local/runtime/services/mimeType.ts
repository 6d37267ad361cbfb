/** The global MimeType: texts by name, as documented. */
import { NotImplementedError } from '../errors';

const office = (name: string) => `application/vnd.openxmlformats-officedocument.${name}`;
const google = (name: string) => `application/vnd.google-apps.${name}`;

const MIME_TYPES: Record<string, string> = {
  GOOGLE_APPS_SCRIPT: google('script'),
  GOOGLE_DRAWINGS: google('drawing'),
  GOOGLE_DOCS: google('document'),
  GOOGLE_FORMS: google('form'),
  GOOGLE_SHEETS: google('spreadsheet'),
  GOOGLE_SITES: google('site'),
  GOOGLE_SLIDES: google('presentation'),
  FOLDER: google('folder'),
  SHORTCUT: google('shortcut'),
  BMP: 'image/bmp',
  GIF: 'image/gif',
  JPEG: 'image/jpeg',
  PNG: 'image/png',
  SVG: 'image/svg+xml',
  PDF: 'application/pdf',
  CSS: 'text/css',
  CSV: 'text/csv',
  HTML: 'text/html',
  JAVASCRIPT: 'application/javascript',
  PLAIN_TEXT: 'text/plain',
  RTF: 'application/rtf',
  OPENDOCUMENT_GRAPHICS: 'application/vnd.oasis.opendocument.graphics',
  OPENDOCUMENT_PRESENTATION: 'application/vnd.oasis.opendocument.presentation',
  OPENDOCUMENT_SPREADSHEET: 'application/vnd.oasis.opendocument.spreadsheet',
  OPENDOCUMENT_TEXT: 'application/vnd.oasis.opendocument.text',
  MICROSOFT_EXCEL: office('spreadsheetml.sheet'),
  MICROSOFT_EXCEL_LEGACY: 'application/vnd.ms-excel',
  MICROSOFT_POWERPOINT: office('presentationml.presentation'),
  MICROSOFT_POWERPOINT_LEGACY: 'application/vnd.ms-powerpoint',
  MICROSOFT_WORD: office('wordprocessingml.document'),
  MICROSOFT_WORD_LEGACY: 'application/msword',
  ZIP: 'application/zip',
};

/** A name that it does not have throws. */
export const createMimeType = (): object =>
  new Proxy(MIME_TYPES, {
    get(target, name) {
      if (typeof name === 'symbol' || name in target || name === 'toJSON')
        return Reflect.get(target, name);
      throw new NotImplementedError(`MimeType.${name}`);
    },
  });
