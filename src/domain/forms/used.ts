// 使わない様式: the 様式 that a city may do without; nothing asks for one, speaks of it or offers it.
import type { Settings } from '../settings';
import { type FormId, forms } from '.';

/** The flow goes on without these. */
const optional: readonly FormId[] = ['departmentProposal'];

export const optionalForms: readonly string[] = optional.map((id) => forms[id].key);

export const usesForm = ({ unusedForms }: Pick<Settings, 'unusedForms'>, id: FormId): boolean =>
  !unusedForms.includes(forms[id].key);

/** 様式3 (⑤/C): whether departments propose projects themselves. */
export const departmentsPropose = (settings: Pick<Settings, 'unusedForms'>): boolean =>
  usesForm(settings, 'departmentProposal');

/** Why a call for 様式3 that was sent before the city gave it up need not arrive any more. */
export const NOBODY_CALLED =
  '設定「使わない様式」により様式3を受け付けていないため、この募集は要りません。';
