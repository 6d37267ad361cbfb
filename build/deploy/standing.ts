// What stands on the server before anything is sent there, and whether it may be replaced without asking.
import { MANIFEST, type ScriptFiles } from './files';
import { differing, type Owner, SEAL, sealOf } from './seal';

export type Standing =
  /** Nothing but what Google puts into a new script. */
  | { readonly kind: 'new' }
  /** What was sent from this environment before, unchanged. */
  | { readonly kind: 'ours' }
  /** Ours, but `files` were changed by hand since, or came there in part only. */
  | { readonly kind: 'touched'; readonly files: readonly string[] }
  /** Made by copying the spreadsheet of `environment`. */
  | { readonly kind: 'copy'; readonly environment: string }
  | { readonly kind: 'others'; readonly environment: string; readonly account: string }
  /** Written or pasted by people. */
  | { readonly kind: 'unsealed'; readonly files: readonly string[] };

/** The script that Google makes in the editor. */
const firstCode = /^\s*(function myFunction\(\)\s*\{\s*\}\s*)?$/;

export function standingOf(files: ScriptFiles, owner: Owner): Standing {
  const written = Object.entries(files)
    .filter(([name, text]) => name !== MANIFEST && name !== SEAL && !firstCode.test(text))
    .map(([name]) => name);
  const seal = sealOf(files);
  if (seal === undefined) {
    return written.length === 0 ? { kind: 'new' } : { kind: 'unsealed', files: written };
  }
  const { environment, account, scriptId } = seal;
  if (scriptId !== owner.scriptId) return { kind: 'copy', environment };
  if (environment !== owner.environment || account !== owner.account) {
    return { kind: 'others', environment, account };
  }
  const touched = differing(files, seal.fingerprints);
  return touched.length === 0 ? { kind: 'ours' } : { kind: 'touched', files: touched };
}
