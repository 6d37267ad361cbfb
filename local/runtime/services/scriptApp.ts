/** ScriptApp: the triggers that the script installs. */
import { NotImplementedError, ServiceError } from '../errors';
import { randomInteger } from '../random';
import { nextFiring } from '../schedule';
import { implementationOf, serviceObject } from '../serviceObject';
import type { Schedule, TriggerState } from '../state';
import { AUTH_MODE, AUTHORIZATION_STATUS, EVENT_TYPE, TRIGGER_SOURCE } from './enums';
import type { ServiceEnv } from './env';
import { formTarget } from './formApp';
import { spreadsheetTarget } from './spreadsheet';

type ScriptApp = GoogleAppsScript.Script.ScriptApp;
type Trigger = GoogleAppsScript.Script.Trigger;
type TriggerBuilder = GoogleAppsScript.Script.TriggerBuilder;
type ClockBuilder = GoogleAppsScript.Script.ClockTriggerBuilder;
type FormBuilder = GoogleAppsScript.Script.FormTriggerBuilder;
type SheetBuilder = GoogleAppsScript.Script.SpreadsheetTriggerBuilder;
type Event = TriggerState['event'];

/** The global ScriptApp. */
export function createScriptApp(env: ServiceEnv): ScriptApp {
  return serviceObject<ScriptApp>(env.realm, 'ScriptApp', new ScriptAppService(env));
}

class ScriptAppService implements Partial<ScriptApp> {
  readonly AuthMode = AUTH_MODE as unknown as typeof GoogleAppsScript.Script.AuthMode;
  readonly AuthorizationStatus =
    AUTHORIZATION_STATUS as unknown as typeof GoogleAppsScript.Script.AuthorizationStatus;
  readonly EventType = EVENT_TYPE as unknown as typeof GoogleAppsScript.Script.EventType;
  readonly TriggerSource =
    TRIGGER_SOURCE as unknown as typeof GoogleAppsScript.Script.TriggerSource;

  constructor(private readonly env: ServiceEnv) {}

  getScriptId(): string {
    return this.env.run.call(
      'ScriptApp.getScriptId',
      'navigation',
      () => this.env.world.state.scriptId,
    );
  }
  /** Those of the account as which the run goes (documented). */
  getProjectTriggers(): Trigger[] {
    return this.env.run.call('ScriptApp.getProjectTriggers', 'triggerRead', () =>
      ownTriggers(this.env).map((state) => createTrigger(this.env, state)),
    );
  }
  deleteTrigger(trigger: Trigger): void {
    this.env.run.call('ScriptApp.deleteTrigger', 'triggerWrite', () => {
      const target = implementationOf(trigger);
      if (!(target instanceof TriggerService)) throw new ServiceError('Not a trigger.');
      const { state } = this.env.world;
      state.triggers = state.triggers.filter(({ id }) => id !== target.state.id);
    });
  }
  /** Ends the run with a prompt where something is lacking (documented). */
  requireAllScopes(mode: GoogleAppsScript.Script.AuthMode): void {
    this.env.run.call('ScriptApp.requireAllScopes', 'navigation', () => {
      if (this.withdrawn(mode).length > 0) this.env.run.askForConsent();
    });
  }
  getAuthorizationInfo(
    mode: GoogleAppsScript.Script.AuthMode,
  ): GoogleAppsScript.Script.AuthorizationInfo {
    return this.env.run.call('ScriptApp.getAuthorizationInfo', 'navigation', () => {
      const withdrawn = this.withdrawn(mode);
      const info = {
        getAuthorizationStatus: () =>
          AUTHORIZATION_STATUS[withdrawn.length > 0 ? 'REQUIRED' : 'NOT_REQUIRED'],
        // Assumption `authorized-scopes`.
        getAuthorizedScopes: () =>
          this.env.run.call('AuthorizationInfo.getAuthorizedScopes', 'navigation', () =>
            (this.env.bundle.scopes ?? []).filter((scope) => !withdrawn.includes(scope)),
          ),
      };
      return serviceObject<GoogleAppsScript.Script.AuthorizationInfo>(
        this.env.realm,
        'AuthorizationInfo',
        info as unknown as GoogleAppsScript.Script.AuthorizationInfo,
      );
    });
  }
  private withdrawn(mode: unknown): string[] {
    if (mode !== AUTH_MODE.FULL) throw new NotImplementedError(`Consent for ${mode}`);
    return this.env.world.state.withdrawn[this.env.run.effectiveUser] ?? [];
  }
  newTrigger(handler: string): TriggerBuilder {
    return this.env.run.call('ScriptApp.newTrigger', 'navigation', () =>
      serviceObject<TriggerBuilder>(this.env.realm, 'TriggerBuilder', {
        timeBased: () =>
          serviceObject<ClockBuilder>(
            this.env.realm,
            'ClockTriggerBuilder',
            new ClockTriggerBuilder(this.env, handler),
          ),
        forForm: (form: unknown) =>
          serviceObject<FormBuilder>(
            this.env.realm,
            'FormTriggerBuilder',
            new FormTriggerBuilder(this.env, handler, formTarget(form)?.id ?? String(form)),
          ),
        forSpreadsheet: (target: unknown) =>
          serviceObject<SheetBuilder>(
            this.env.realm,
            'SpreadsheetTriggerBuilder',
            new SpreadsheetTriggerBuilder(
              this.env,
              handler,
              spreadsheetTarget(target)?.id ?? String(target),
            ),
          ),
      } as Partial<TriggerBuilder>),
    );
  }
}

class TriggerService implements Partial<Trigger> {
  constructor(
    private readonly env: ServiceEnv,
    readonly state: TriggerState,
  ) {}
  getHandlerFunction(): string {
    return this.navigate('getHandlerFunction', () => this.state.handler);
  }
  getUniqueId(): string {
    return this.navigate('getUniqueId', () => this.state.id);
  }
  getTriggerSourceId(): string {
    return this.navigate('getTriggerSourceId', () => this.state.sourceId as string);
  }
  getTriggerSource(): GoogleAppsScript.Script.TriggerSource {
    return this.navigate('getTriggerSource', () => {
      const name =
        this.state.event === 'clock'
          ? 'CLOCK'
          : this.state.event === 'formSubmit'
            ? 'FORMS'
            : 'SPREADSHEETS';
      return TRIGGER_SOURCE[name] as unknown as GoogleAppsScript.Script.TriggerSource;
    });
  }
  getEventType(): GoogleAppsScript.Script.EventType {
    const names = {
      clock: 'CLOCK',
      formSubmit: 'ON_FORM_SUBMIT',
      edit: 'ON_EDIT',
      change: 'ON_CHANGE',
      open: 'ON_OPEN',
    } as const;
    return this.navigate(
      'getEventType',
      () => EVENT_TYPE[names[this.state.event]] as unknown as GoogleAppsScript.Script.EventType,
    );
  }
  private navigate<T>(method: string, fn: () => T): T {
    return this.env.run.call(`Trigger.${method}`, 'navigation', fn);
  }
}

class ClockTriggerBuilder implements Partial<ClockBuilder> {
  private minutes: number | undefined;
  private hour: number | undefined;
  private days: number | undefined;
  private near: number | undefined;

  constructor(
    private readonly env: ServiceEnv,
    private readonly handler: string,
  ) {}

  everyMinutes(n: number): ClockBuilder {
    if (![1, 5, 10, 15, 30].includes(n)) {
      throw new ServiceError('The value you passed to everyMinutes was invalid.');
    }
    this.minutes = n;
    return this.self();
  }
  everyDays(n: number): ClockBuilder {
    this.days = n;
    return this.self();
  }
  atHour(hour: number): ClockBuilder {
    if (!Number.isInteger(hour) || hour < 0 || hour > 23) throw new ServiceError('Invalid hour.');
    this.hour = hour;
    return this.self();
  }
  nearMinute(minute: number): ClockBuilder {
    if (!Number.isInteger(minute) || minute < 0 || minute > 59) {
      throw new ServiceError('Invalid minute.');
    }
    this.near = minute;
    return this.self();
  }
  inTimezone(timeZone: string): ClockBuilder {
    if (timeZone !== 'Asia/Tokyo') throw new NotImplementedError(`Triggers in ${timeZone}`);
    return this.self();
  }
  create(): Trigger {
    return install(this.env, this.handler, { event: 'clock', schedule: this.schedule() });
  }

  /** "9 am" means a minute between 9 and 10 that is then kept; near a minute, within 15 of it. */
  private schedule(): Schedule {
    if (this.minutes !== undefined) return { kind: 'minutes', every: this.minutes };
    if (this.hour === undefined || this.days === undefined) {
      throw new ServiceError('The frequency of the trigger is missing.');
    }
    const { random } = this.env.world.state;
    const minute =
      this.near === undefined
        ? randomInteger(random, 0, 59)
        : this.near + randomInteger(random, -15, 15);
    return { kind: 'daily', everyDays: this.days, hour: this.hour, minute };
  }
  private self(): ClockBuilder {
    return serviceObject<ClockBuilder>(this.env.realm, 'ClockTriggerBuilder', this);
  }
}

/** Builders whose event is chosen before `create`. */
class EventTriggerBuilder<Self extends object> {
  private event: Event | undefined;
  constructor(
    private readonly env: ServiceEnv,
    private readonly handler: string,
    private readonly sourceId: string,
    private readonly className: string,
  ) {}
  create(): Trigger {
    if (!this.event) throw new ServiceError('The event type of the trigger is missing.');
    return install(this.env, this.handler, { event: this.event, sourceId: this.sourceId });
  }
  protected on(event: Event): Self {
    this.event = event;
    return serviceObject<Self>(this.env.realm, this.className, this as unknown as Partial<Self>);
  }
}

function checkFound(found: boolean, id: string): void {
  if (found) return;
  throw new ServiceError(
    `Document ${id} is missing (perhaps it was deleted, or you don't have read access?)`,
  );
}

class FormTriggerBuilder extends EventTriggerBuilder<FormBuilder> implements Partial<FormBuilder> {
  constructor(env: ServiceEnv, handler: string, formId: string) {
    checkFound(
      env.world.state.forms.some(({ id }) => id === formId),
      formId,
    );
    super(env, handler, formId, 'FormTriggerBuilder');
  }
  onFormSubmit(): FormBuilder {
    return this.on('formSubmit');
  }
}

class SpreadsheetTriggerBuilder
  extends EventTriggerBuilder<SheetBuilder>
  implements Partial<SheetBuilder>
{
  constructor(env: ServiceEnv, handler: string, spreadsheetId: string) {
    const found = env.documents.find(spreadsheetId) && env.world.spreadsheet(spreadsheetId);
    checkFound(found !== undefined, spreadsheetId);
    super(env, handler, spreadsheetId, 'SpreadsheetTriggerBuilder');
  }
  onEdit(): SheetBuilder {
    return this.on('edit');
  }
  onChange(): SheetBuilder {
    return this.on('change');
  }
  onOpen(): SheetBuilder {
    return this.on('open');
  }
}

function createTrigger(env: ServiceEnv, state: TriggerState): Trigger {
  return serviceObject<Trigger>(env.realm, 'Trigger', new TriggerService(env, state));
}

const ownTriggers = ({ run, world }: ServiceEnv): TriggerState[] =>
  world.state.triggers.filter(({ creator = world.state.account }) => creator === run.effectiveUser);

function install(
  env: ServiceEnv,
  handler: string,
  rest: Pick<TriggerState, 'event' | 'sourceId' | 'schedule'>,
): Trigger {
  return env.run.call('ScriptApp.createTrigger', 'triggerWrite', () => {
    const { state } = env.world;
    if (ownTriggers(env).length >= state.quota.triggers) {
      throw new ServiceError(
        'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
      );
    }
    const creator = env.run.effectiveUser;
    const trigger: TriggerState = {
      id: env.world.newId('trigger'),
      ...(creator !== state.account && { creator }),
      handler,
      ...rest,
    };
    if (rest.schedule) trigger.next = nextFiring(rest.schedule, env.run.now(), state.random);
    state.triggers.push(trigger);
    return createTrigger(env, trigger);
  });
}
