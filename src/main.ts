// The entry points that triggers and the menu name, and nothing else: the only file that assigns global.*.
import holidays from 'holidays';
import { ARRANGE, arrangeColumns, arrangeQuestion } from './app/arrange';
import { CARD, type CardAnswer, type CardRequest, cardAnswer } from './app/caseCard';
import type { Dialog, DialogAnswer, DialogValues } from './app/dialog';
import { BUSY, refusedWith } from './app/dialogValues';
import { guarded } from './app/failure';
import { FORESEE, foreseeByDialog, foreseeDialog } from './app/foresee';
import { IMPORT, importByDialog, importDialog } from './app/importLists';
import { inspectRegistry } from './app/inspectRegistry';
import { OPEN_CASE, openCaseByDialog, openCaseDialog } from './app/openCase';
import type { Ports } from './app/ports';
import { enterByProxy, PROXY_ENTRY, proxyEntryDialog } from './app/proxyEntry';
import { PUBLISH, publishByDialog, publishDialog } from './app/publication/publish';
import { submitted } from './app/receive';
import { onRegistry, type Work } from './app/session';
import { staffEdited } from './app/staffEdit';
import { daily, sweep } from './app/sweep';
import { COPY_TITLE, copyRefused } from './domain/settings/installationWords';
import { showCard, spoken } from './google/card';
import { requireConsent } from './google/consent';
import { showDialog } from './google/dialog';
import { editFromEvent, editorOf } from './google/editEvent';
import { newEntryId } from './google/entryId';
import { submissionFromEvent } from './google/forms/event';
import { showGuide } from './google/guide';
import { createPorts } from './google/ports';
import { originalOf } from './google/properties';
import { entry } from './google/runMemory';
import { currentSelection } from './google/selection';
import { setUpDialog, setUpPortion } from './google/setUp';
import { buildMenu, chooses, confirms, showFindings, showMessage } from './google/ui';
import { verify, verifyDialog } from './google/verify';

declare const global: Record<string, unknown>;

const isHoliday = (day: string) => holidays.has(day);

const work = (ports: Ports, actor: string): Work => ({
  ports,
  isHoliday,
  actor,
  began: ports.clock.now(),
});

const SYSTEM = 'システム';

/** What a trigger starts. */
function triggered(title: string, act: (ports: Ports) => void): void {
  const ports = createPorts();
  guarded(ports, title, () => act(ports));
}

/** A form's trigger is a hint: an empty or missed one is made good by the sweep. */
global.handleFormSubmit = entry((event?: GoogleAppsScript.Events.FormsOnFormSubmit) =>
  triggered('受付', (ports) => {
    const raw = submissionFromEvent(event);
    if (raw) submitted(work(ports, SYSTEM), raw);
    else ports.watch.miss(ports.clock.now());
  }),
);

global.handleEdit = entry((event?: GoogleAppsScript.Events.SheetsOnEdit) =>
  triggered('操作', (ports) => {
    const edit = editFromEvent(event);
    if (edit) staffEdited(work(ports, editorOf(event)), edit);
  }),
);

global.sweep = entry(() => triggered('定期処理', (ports) => sweep(work(ports, SYSTEM))));

global.daily = entry(() => triggered('毎日の処理', (ports) => daily(work(ports, SYSTEM))));

global.onOpen = entry(() => buildMenu());

global.menuGuide = entry(() => showGuide());

global.menuSetup = entry(() => {
  requireConsent();
  const dialog = setUpDialog('setUpFromDialog', { confirms, chooses });
  if (typeof dialog === 'string') showMessage('初期設定は行いませんでした', dialog);
  else showDialog(dialog);
});

global.setUpFromDialog = entry((values: DialogValues) =>
  setUpPortion(values, () => {
    onRegistry(work(createPorts(), editorOf(undefined)), () => undefined, { whole: true });
  }),
);

/** What somebody chooses from the menu. @param say tells why it was not done */
function chosen(
  title: string,
  act: (ports: Ports) => void,
  say = (reason: string) => showMessage(title, reason),
): void {
  const ports = createPorts();
  requireConsent();
  guarded(ports, title, () => act(ports), say);
}

global.menuArrange = entry(() =>
  chosen(ARRANGE, (ports) => {
    ports.installation.load();
    if (confirms(ARRANGE, arrangeQuestion())) showMessage(ARRANGE, arrangeColumns(ports));
  }),
);

/** What needs no registry that is set up, but has nothing to do in a copy. */
function unlessCopy(show: () => void): void {
  requireConsent();
  const original = originalOf();
  if (original === undefined) show();
  else showMessage(COPY_TITLE, copyRefused(original));
}

global.menuVerify = entry(() => unlessCopy(() => showDialog(verifyDialog('verifyFromDialog'))));

global.verifyFromDialog = entry((values: DialogValues) => verify(values));

/** A menu item that shows a dialog, unless another run holds the registry. */
const showing = (title: string, dialogFor: (work: Work) => Dialog | undefined): void =>
  chosen(title, (ports) => {
    ports.installation.load();
    const dialog = dialogFor(work(ports, editorOf(undefined)));
    if (dialog) showDialog(dialog);
    else showMessage(title, BUSY);
  });

/** What a page asks for, as the person at the keyboard. @param refused how the page is told that nothing was done */
function asked<A>(title: string, act: (work: Work) => A, refused: (reason: string) => A): A {
  const ports = createPorts();
  let answer = refused(BUSY);
  guarded(
    ports,
    title,
    () => {
      answer = act(work(ports, editorOf(undefined)));
    },
    (reason) => {
      answer = refused(reason);
    },
  );
  return answer;
}

const answering = (title: string, act: (work: Work) => DialogAnswer): DialogAnswer =>
  asked(title, act, refusedWith);

global.menuCard = entry(() => unlessCopy(() => showCard(CARD)));

global.cardFromSidebar = entry(
  (request: CardRequest): CardAnswer =>
    spoken(
      asked(
        CARD,
        (work) => cardAnswer(work, request, currentSelection()),
        (said): CardAnswer => ({ ok: false, said }),
      ),
    ),
);

global.menuOpenCase = entry(() =>
  showing(OPEN_CASE, (work) => openCaseDialog(work, 'openCaseFromDialog', currentSelection())),
);

global.openCaseFromDialog = entry((values: DialogValues) =>
  answering(OPEN_CASE, (work) => openCaseByDialog(work, values)),
);

global.menuProxyEntry = entry(() =>
  showing(PROXY_ENTRY, (work) =>
    proxyEntryDialog(work, {
      call: 'enterByProxyFromDialog',
      entryId: newEntryId(),
      selection: currentSelection(),
    }),
  ),
);

global.enterByProxyFromDialog = entry((values: DialogValues) =>
  answering(PROXY_ENTRY, (work) => enterByProxy(work, values)),
);

global.menuImport = entry(() => showing(IMPORT, () => importDialog('importFromDialog')));

global.importFromDialog = entry((values: DialogValues) =>
  answering(IMPORT, (work) => importByDialog(work, values)),
);

global.menuPublish = entry(() =>
  showing(PUBLISH, (work) => publishDialog(work, 'publishFromDialog')),
);

global.publishFromDialog = entry((values: DialogValues) =>
  answering(PUBLISH, (work) => publishByDialog(work, values)),
);

global.menuInspect = entry(() =>
  chosen(
    '点検',
    (ports) => showFindings(inspectRegistry(work(ports, editorOf(undefined)))),
    (reason) => showFindings([reason]),
  ),
);

global.menuForesee = entry(() =>
  showing(FORESEE, (work) => foreseeDialog(work, 'foreseeFromDialog')),
);

global.foreseeFromDialog = entry((values: DialogValues) =>
  answering(FORESEE, (work) => foreseeByDialog(work, values)),
);
