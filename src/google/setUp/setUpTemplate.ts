// One template Doc: built when it is missing, never touched afterwards, since staff may edit it.
import type { TemplateBlocks } from '../../domain/documents/templateBlocks';
import { buildTemplate } from '../documents/buildTemplate';
import { propertyKeys, readProperty, writeProperty } from '../properties';
import { folderOf } from './folders';
import { ownedFile } from './ownedFile';

export function setUpTemplate(template: TemplateBlocks): string[] {
  const key = propertyKeys.template(template.name);
  const { made } = ownedFile({
    name: template.name,
    id: readProperty(key),
    create: (name) => buildTemplate(name, template),
    // Half a template cannot be told from a whole one.
    resumable: false,
    remember: (id) => writeProperty(key, id),
    folder: folderOf('templates'),
  });
  return made ? [`様式テンプレート「${template.name}」`] : [];
}
