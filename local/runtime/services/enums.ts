/** Google's enumerations that several services share. */
import { enumeration } from '../serviceObject';

export const ITEM_TYPE = enumeration(
  'TEXT',
  'PARAGRAPH_TEXT',
  'LIST',
  'MULTIPLE_CHOICE',
  'CHECKBOX',
  'SECTION_HEADER',
  'PAGE_BREAK',
);

export const AUTH_MODE = enumeration('NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL');

export const AUTHORIZATION_STATUS = enumeration('REQUIRED', 'NOT_REQUIRED');

export const EVENT_TYPE = enumeration(
  'CLOCK',
  'ON_OPEN',
  'ON_EDIT',
  'ON_FORM_SUBMIT',
  'ON_CHANGE',
  'ON_EVENT_UPDATED',
);

export const TRIGGER_SOURCE = enumeration(
  'SPREADSHEETS',
  'CLOCK',
  'FORMS',
  'DOCUMENTS',
  'CALENDAR',
);
