// Everything that the use cases need of Google, put together.
import type { Ports } from '../app/ports';
import { alarm } from './alarm';
import { clock } from './clock';
import { consent } from './consent';
import { documentMaker } from './documents/documentMaker';
import { responses } from './forms/responses';
import { sha256 } from './hash';
import { installation } from './installation';
import { journal } from './journal';
import { createLock } from './lock';
import { mailer } from './mail/mailer';
import { publicationStore } from './publication/publicationStore';
import { backups } from './registry/backup';
import { editLog } from './registry/editLog';
import { createRegistryStore } from './registry/registryStore';
import { sharing } from './setUp/sharing';
import { triggers } from './setUp/triggers';
import { watch } from './watch';

/** The ports of one run. */
export function createPorts(): Ports {
  return {
    clock,
    lock: createLock(),
    registry: createRegistryStore(),
    editLog,
    watch,
    responses,
    documents: documentMaker,
    publication: publicationStore,
    mailer,
    journal,
    installation,
    backups,
    hash: sha256,
    alarm,
    consent,
    sharing,
    triggers,
  };
}
