import { contactCards } from '#server/delivery/formats/contact-card/contact-card';

test.each(['\n', '\r\n', '\r', '\u2028', '\u0085'])(
  'a line end (%j) in what is no text begins no line',
  (end) => {
    const injected = `โทร${end}END:VCARD${end}BEGIN:VCARD${end}FN:อื่น`;
    const item = {
      channels: [
        {
          __component: 'gov-publishing.contact-channel',
          ...{
            purpose: 'general',
            phone: injected,
            fax: injected,
            website: `https://a.example/${end}X-EVIL:1`,
          },
        },
      ],
    };
    const facts = {
      ...{ item, title: 'ก', agency: null, key: { documentId: 'd', locale: 'th' } },
      dateModified: new Date(0),
    };
    const cards = contactCards(facts as never, { purpose: String }, `https://b.example/${end}X-EVIL:2`)!;
    const lines = cards.split(/\r\n|[\n\r\u2028\u2029\u0085]/);
    expect(lines.filter((line) => /^(?:BEGIN|END):VCARD$/.test(line))).toHaveLength(2);
    expect(lines.filter((line) => /^(?:X-EVIL|FN:อื่น)/.test(line))).toEqual([]);
  },
);
