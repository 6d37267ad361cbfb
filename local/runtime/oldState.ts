/** States that an earlier runtime has saved: the workbench keeps them on disk between starts. */
import { WORKSPACE_QUOTA } from './quotas';
import { EDITOR, type WorldState } from './state';

/** The state with what has been added to it since it was saved. */
export function completed(state: WorldState): WorldState {
  state.otherSpreadsheets ??= [];
  state.used ??= {};
  state.editor ??= EDITOR;
  state.withdrawn ??= {};
  state.copies ??= [];
  state.quota = { ...WORKSPACE_QUOTA, ...state.quota };
  for (const file of Object.values(state.documents.files)) {
    file.modified ??= file.created;
    file.version ??= 1;
  }
  return state;
}
