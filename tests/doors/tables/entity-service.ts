import { harmless, inCode, refused, type Door, type DoorTable } from '../door';
import { draftRow, publishedRow } from '../stages/rows';
import { BULLETIN } from '../stages/uids';

const code = { by: 'code in the server', line: '1' } as const;

const entityService: Door[] = [
  {
    id: 'entity-service-create',
    title: 'entityService.create with a publication date',
    ...code,
    expect: refused('thrown', 'gate.publish_is_an_act'),
    attempt: ({ strapi }) =>
      inCode(() =>
        strapi.entityService.create(BULLETIN, {
          data: { title: 'ใหม่', publishedAt: new Date() },
          status: 'published',
        }),
      ),
  },
  {
    id: 'entity-service-update',
    title: 'entityService.update on the id of a published row',
    ...code,
    mandates: ['WF-09'],
    expect: refused('thrown', 'gate.publish_is_an_act'),
    attempt: (stage) =>
      inCode(async () => {
        const { id } = await publishedRow(stage, stage.shown);
        return stage.strapi.entityService.update(BULLETIN, id, { data: { title: 'อื่น' } });
      }),
  },
  {
    id: 'entity-service-publish-draft',
    title: 'entityService.update that gives a draft row a publication date',
    ...code,
    expect: harmless('done'),
    attempt: (stage) =>
      inCode(async () => {
        const { id } = await draftRow(stage, stage.draft);
        return stage.strapi.entityService.update(BULLETIN, id, { data: { publishedAt: new Date() } });
      }),
  },
  {
    id: 'entity-service-delete',
    title: 'entityService.delete on the id of a published row',
    ...code,
    expect: refused('thrown', 'gate.delete_is_an_act'),
    attempt: (stage) =>
      inCode(async () =>
        stage.strapi.entityService.delete(BULLETIN, (await publishedRow(stage, stage.shown)).id),
      ),
  },
];

/** The entity service of Strapi 4, which Strapi 5 still has. */
export const oldEntityService: DoorTable = { heading: 'Entity service', doors: entityService };
