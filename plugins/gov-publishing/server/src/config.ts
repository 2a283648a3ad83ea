import { z } from 'zod';
import { definitionShape } from './content-types/definition/definition-shape';
import { PROFILE_NAMES } from './domain/signoff/profiles/by-name';

/** A content type of the host app that is put under the gate. */
const governedType = z.strictObject({
  /** Path segment under the public prefix; the type's own plural name where absent. */
  plural: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .optional(),
  /** Attribute holding the relation to `plugin::gov-publishing.agency`. */
  agency: z.string().min(1).default('agency'),
  /** Attribute with normal / important / urgent, where the type has one. */
  importance: z.string().min(1).optional(),
  /**
   * True: the type's own REST routes go on serving entries that were published before the type came under the gate, unsigned.
   * For the time until they are signed; the readiness report names it.
   */
  restServesUnsigned: z.boolean().default(false),
  /** What the type's own folder in the host app says of it, made with `defineType`; else fields of the usual names count. */
  definition: definitionShape.optional(),
});

/** A name that is none would vanish from every address without a word. */
const pagePattern = z
  .string()
  .startsWith('/')
  .refine(
    (pattern) =>
      [...pattern.matchAll(/\{(\w*)\}/g)].every(([, name = '']) => /^(type|id|locale)$/.test(name)),
    {
      error: 'only {type}, {id} and {locale} are filled in',
    },
  );

/** What a site is called that nobody gave a name. */
export const DEFAULT_SITE_NAMES = { th: 'เว็บไซต์หน่วยงานของรัฐ', en: 'Government website' } as const;

const schema = z.strictObject({
  /** Policy profile of the province. */
  profile: z.enum(PROFILE_NAMES).default('strict'),
  /** Types of the host app under the gate, by uid. */
  governed: z.record(z.string().regex(/^api::[a-z0-9-]+\.[a-z0-9-]+$/), governedType).default({}),
  publicPrefix: z
    .string()
    .regex(/^\/[a-z0-9/-]*[a-z0-9]$/)
    .default('/api/gov'),
  ledger: z
    .strictObject({
      /** First line of every checkpoint: the name of this log, by which the world tells it from others. */
      origin: z
        .string()
        .regex(/^[^\s+]+$/)
        .default('gov-publishing/ledger'),
      /** The signing key itself (`PRIVATE+KEY+…`). */
      key: z.string().min(1).optional(),
      /** A file that holds it. */
      keyFile: z.string().min(1).optional(),
    })
    .default({ origin: 'gov-publishing/ledger' }),
  password: z
    .strictObject({
      /** Wrong passwords allowed to one person in the window. */
      attempts: z.int().min(1).max(50).default(5),
      windowMinutes: z.int().min(1).max(1440).default(15),
    })
    .default({ attempts: 5, windowMinutes: 15 }),
  /** Where the upload provider keeps its files, where that is not the server's own disk. */
  storage: z
    .strictObject({
      /**
       * Origins (`https://files.example.go.th`) from which files are read, and from no other. Absent: any with a public
       * address; a service in the office's own network has to be named here.
       */
      origins: z
        .array(
          z
            .url({ protocol: /^https?$/ })
            .refine((url) => new URL(url).origin === url, 'an origin, without a path'),
        )
        .default([]),
    })
    .prefault({}),
  /** By what the readiness page learns of backups, which other programs make. */
  backup: z
    .strictObject({
      /** A file that the backup job touches whenever it succeeded; from the folder of the app where it is no absolute path. */
      stampFile: z.string().min(1).optional(),
      /** Hours after which one is overdue: a daily one, and two hours. */
      maxAgeHours: z.int().min(1).max(8_784).default(26),
    })
    .prefault({}),
  /** The public site that shows what is published; feeds and sitemap.xml lead there. */
  site: z
    .strictObject({
      /** Absolute address of the site; the server's own address where absent. */
      url: z.url({ protocol: /^https?$/ }).optional(),
      /**
       * Where the plugin's own HTML pages stand, e.g. `/`: they have addresses that people can read there, and
       * `/read` of the public API leads to them. Below the public API where absent.
       */
      pagesPath: z
        .string()
        .regex(/^\/(?:[a-z0-9-]+(?:\/[a-z0-9-]+)*)?$/)
        .optional(),
      /** Its page for one entry, with {type}, {id} and {locale}; the plugin's own HTML page where absent. */
      entryPage: pagePattern.optional(),
      /** Its page that checks an entry's signatures, likewise; readers are given the bundle alone where absent. */
      verifyPage: pagePattern.optional(),
      /**
       * By which number pages call section 9 of the Official Information Act: the orders of some provinces print 8, and
       * their people look for that. The pages say then what the Act's own number is (OD-02).
       */
      oiaSectionNineAs: z.literal([9, 8]).default(9),
      /** What the site is called, in feeds and in the catalogue. */
      nameTh: z.string().min(1).default(DEFAULT_SITE_NAMES.th),
      nameEn: z.string().min(1).default(DEFAULT_SITE_NAMES.en),
    })
    .prefault({}),
  /** What the open-data catalogue says that no entry says. Left out of the catalogue where absent. */
  catalog: z
    .strictObject({
      ownerOrganisation: z.string().min(1).optional(),
      maintainer: z.string().min(1).optional(),
      maintainerEmail: z.email().optional(),
      geoCoverage: z.string().min(1).optional(),
      /** Address of the licence under which everything is offered. */
      licence: z.url().optional(),
    })
    .prefault({}),
  /** The public side. */
  delivery: z
    .strictObject({
      /** Memory for finished answers and verified publications, in MiB; 0 keeps nothing, and every read is done anew. */
      cacheMegabytes: z.int().min(0).max(65_536).default(64),
      /** How long others (browsers, a CDN) may answer without asking; 0: they may keep, and ask every time. */
      maxAgeSeconds: z.int().min(0).max(86_400).default(0),
      /** How long what was verified may be served from memory before it is read and verified anew. */
      recheckSeconds: z.int().min(1).max(86_400).default(300),
    })
    .default({ cacheMegabytes: 64, maxAgeSeconds: 0, recheckSeconds: 300 }),
  /** Hours between two drift reports; 0 turns the schedule off (boot and demand remain). */
  driftEveryHours: z.int().min(0).max(168).default(6),
  /** Seconds after a drift report in which it answers who asks for one: a walk over everything is not begun at each click. */
  driftPauseSeconds: z.int().min(0).max(86_400).default(60),
  /** Seconds between two looks for schedules that fell due; 0 turns them off on this process. */
  scheduleEverySeconds: z.int().min(0).max(3600).default(30),
  /** Seconds between two looks for what people are to be told; 0 has this process tell nothing and send no mail. */
  noticesEverySeconds: z.int().min(0).max(3600).default(10),
  /** Seconds without a keystroke after which the panel saves a draft by itself; 0 leaves saving to people. */
  autosaveAfterSeconds: z.int().min(0).max(600).default(4),
});

export type GovConfig = z.infer<typeof schema>;

/**
 * @param input what the host app's config/plugins has under `gov-publishing`
 * @returns the configuration with its defaults
 * @throws an Error that names every wrong key
 */
export function parseConfig(input: unknown): GovConfig {
  const result = schema.safeParse(input ?? {});
  if (result.success) return result.data;
  throw new Error(`gov-publishing configuration: ${z.prettifyError(result.error)}`);
}

export const config = { default: {}, validator: (input: unknown): void => void parseConfig(input) };
