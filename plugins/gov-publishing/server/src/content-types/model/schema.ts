import type { Schema } from '../../domain/schema/attribute';
import type { Attributes } from './attribute';

/** A collection type as a Strapi plugin hands it over: `contentTypes: { [singularName]: { schema } }`. */
export interface ContentTypeSchema {
  readonly kind: 'collectionType';
  readonly collectionName: string;
  readonly info: {
    readonly singularName: string;
    readonly pluralName: string;
    readonly displayName: string;
    readonly description: string;
  };
  readonly options: { readonly draftAndPublish: boolean };
  readonly pluginOptions: { readonly i18n?: { readonly localized: boolean } };
  readonly attributes: Attributes;
}

/** A component as Strapi's own loader leaves it in the registry: `strapi.get('components').add({ [uid]: … })`. */
export interface ComponentSchema {
  readonly uid: string;
  readonly category: string;
  readonly modelType: 'component';
  readonly modelName: string;
  readonly globalId: string;
  readonly collectionName: string;
  readonly info: { readonly displayName: string; readonly description: string };
  readonly options: Readonly<Record<string, never>>;
  readonly attributes: Attributes;
  /** Strapi's loader keeps the schema as written here; the Content-Type Builder reads it. */
  readonly __schema__: {
    readonly collectionName: string;
    readonly info: { readonly displayName: string; readonly description: string };
    readonly options: Readonly<Record<string, never>>;
    readonly attributes: Attributes;
  };
}

/** Component schemas by uid, e.g. `gov-publishing.source`. */
export type ReadableComponents = Readonly<Record<string, Schema>>;

/** A type with the components it may hold: all that is needed to walk an entry of it. */
export interface ContentModel {
  readonly schema: Schema;
  readonly components: ReadableComponents;
}
