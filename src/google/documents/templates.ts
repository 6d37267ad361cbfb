// The templates that the build compiled from templates/*.html. They lie in a page of their own beside the
// script, because only 初期設定 needs them and every run loads the whole script.
import type { TemplateBlocks } from '../../domain/documents/templateBlocks';
import { listOn } from '../page';

export const readTemplates = () => listOn<TemplateBlocks>('templates');
