/** PropertiesService: the script's own small store. */
import { ServiceError } from '../errors';
import { serviceObject } from '../serviceObject';
import type { ServiceEnv } from './env';

type Properties = GoogleAppsScript.Properties.Properties;
type Service = GoogleAppsScript.Properties.PropertiesService;

/** The global PropertiesService. */
export function createPropertiesService(env: ServiceEnv): Service {
  return serviceObject<Service>(env.realm, 'PropertiesService', {
    getScriptProperties: () =>
      env.run.call('PropertiesService.getScriptProperties', 'navigation', () =>
        serviceObject<Properties>(env.realm, 'Properties', new ScriptProperties(env)),
      ),
  });
}

class ScriptProperties implements Partial<Properties> {
  constructor(private readonly env: ServiceEnv) {}

  getProperty(key: string): string | null {
    return this.env.run.call(
      'Properties.getProperty',
      'propertyGet',
      () => this.store[key] ?? null,
    );
  }
  getProperties(): Record<string, string> {
    return this.env.run.call('Properties.getProperties', 'propertyGet', () => ({ ...this.store }));
  }
  getKeys(): string[] {
    return this.env.run.call('Properties.getKeys', 'propertyGet', () => Object.keys(this.store));
  }
  setProperty(key: string, value: string): Properties {
    return this.change('setProperty', () => ({ ...this.store, [key]: String(value) }));
  }
  setProperties(properties: Record<string, string>, deleteAllOthers = false): Properties {
    return this.change('setProperties', () => {
      const texts = Object.entries(properties).map(([key, value]) => [key, String(value)]);
      return { ...(deleteAllOthers ? {} : this.store), ...Object.fromEntries(texts) };
    });
  }
  deleteProperty(key: string): Properties {
    return this.change('deleteProperty', () => {
      const { [key]: _gone, ...others } = this.store;
      return others;
    });
  }
  deleteAllProperties(): Properties {
    return this.change('deleteAllProperties', () => ({}));
  }

  private get store(): Record<string, string> {
    return this.env.world.state.properties;
  }
  private change(method: string, next: () => Record<string, string>): Properties {
    return this.env.run.call(`Properties.${method}`, 'propertySet', () => {
      const store = next();
      this.checkSizes(store);
      if (JSON.stringify(store) !== JSON.stringify(this.store)) this.env.run.touched();
      this.env.world.state.properties = store;
      return serviceObject<Properties>(this.env.realm, 'Properties', this);
    });
  }
  private checkSizes(store: Record<string, string>): void {
    const { propertyBytes, propertyStoreBytes } = this.env.world.state.quota;
    let total = 0;
    for (const [key, value] of Object.entries(store)) {
      const size = Buffer.byteLength(value);
      if (size > propertyBytes) throw new ServiceError('Argument too large: value');
      total += Buffer.byteLength(key) + size;
    }
    if (total > propertyStoreBytes) {
      throw new ServiceError(
        'You have exceeded the property storage quota. Please remove some properties and try again.',
      );
    }
  }
}
