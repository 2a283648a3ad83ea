import { asRow, type Strapi } from '../../strapi-boundary';

/** Strapi's own defaults: a program that no server has, and a sender that is nobody's here. */
const NO_PROVIDER = 'sendmail';
const STRAPIS_SENDER = 'strapi.io';

/** Whether and from where mail is sent: by Strapi's email plugin, as the site configured it. */
export class MailSettings {
  constructor(private readonly strapi: Strapi) {}

  /** @returns why no mail is sent, for the log; null where it is */
  whyOff(): string | null {
    const { provider, settings } = asRow(this.strapi.config.get('plugin::email'));
    if (typeof provider !== 'string' || provider.toLowerCase() === NO_PROVIDER)
      return 'no provider is configured for the email plugin in config/plugins';
    const sender = asRow(settings)['defaultFrom'];
    if (typeof sender !== 'string' || sender.includes(STRAPIS_SENDER))
      return 'the email plugin has no sender (settings.defaultFrom) of this site';
    return null;
  }

  isOn(): boolean {
    return this.whyOff() === null;
  }

  /** @returns the sender's domain, which makes a mail's id the world's */
  domain(): string {
    const sender = String(
      asRow(asRow(this.strapi.config.get('plugin::email'))['settings'])['defaultFrom'] ?? '',
    );
    return /@([\w.-]+)/.exec(sender)?.[1] ?? 'localhost';
  }

  /** @returns an address of the panel; who is not logged in is led there after the login */
  panel(path: string): string {
    const home = this.strapi.config.get('admin.absoluteUrl', 'http://localhost:1337/admin') as string;
    return `${home.replace(/\/+$/, '')}${path}`;
  }
}
