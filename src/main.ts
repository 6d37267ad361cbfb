// The entry points that triggers and the menu name, and nothing else: the only file that assigns global.*.
import holidays from 'holidays';
import { guarded } from './app/failure';
import { inspectRegistry } from './app/inspectRegistry';
import type { Ports } from './app/ports';
import { submitted } from './app/receive';
import type { Work } from './app/session';
import { staffEdited } from './app/staffEdit';
import { daily, sweep } from './app/sweep';
import { editFromEvent, editorOf } from './google/editEvent';
import { submissionFromEvent } from './google/forms/event';
import { createPorts } from './google/ports';
import { setUp } from './google/setUp';
import {
  buildMenu,
  showFindings,
  showGuide,
  showProgress,
  showSetUpReport,
  showVerification,
} from './google/ui';
import { verify } from './google/verify';

declare const global: Record<string, unknown>;

const isHoliday = (day: string) => holidays.has(day);

const work = (ports: Ports, actor: string): Work => ({
  ports,
  installation: ports.installation.load(),
  isHoliday,
  actor,
});

const SYSTEM = 'システム';

/** A form's trigger is a hint: an empty or missed one is made good by the sweep. */
global.handleFormSubmit = (event?: GoogleAppsScript.Events.FormsOnFormSubmit) => {
  const ports = createPorts();
  guarded(ports, '受付', () => {
    const raw = submissionFromEvent(event);
    if (raw) submitted(work(ports, SYSTEM), raw);
  });
};

global.handleEdit = (event?: GoogleAppsScript.Events.SheetsOnEdit) => {
  const ports = createPorts();
  guarded(ports, '操作', () => {
    const edit = editFromEvent(event);
    if (edit) staffEdited(work(ports, editorOf(event)), edit);
  });
};

global.sweep = () => {
  const ports = createPorts();
  guarded(ports, '定期処理', () => {
    sweep(work(ports, SYSTEM));
  });
};

global.daily = () => {
  const ports = createPorts();
  guarded(ports, '毎日の処理', () => daily(work(ports, SYSTEM)));
};

global.onOpen = () => buildMenu();

global.menuGuide = () => showGuide();

global.menuSetup = () => showSetUpReport(setUp(showProgress));

global.menuVerify = () => showVerification(verify());

global.menuInspect = () => {
  const ports = createPorts();
  guarded(
    ports,
    '点検',
    () => showFindings(inspectRegistry(work(ports, editorOf(undefined)))),
    (reason) => showFindings([reason]),
  );
};
