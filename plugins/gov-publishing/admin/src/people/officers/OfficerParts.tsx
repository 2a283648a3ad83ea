import type * as React from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useWords } from '../../words/use-words';
import { OrderFileLink } from '../appointing/OrderFileLink';
import { whoConfirms, type OfficerLine } from '../people-model';
import { StatusBadge } from './StatusBadge';

/** What can be done with an appointment on screen. */
export interface OfficerActs {
  onChange(line: OfficerLine): void;
  onEnd(line: OfficerLine): void;
  onConfirm(line: OfficerLine): void;
}

/** Who, and whether the appointment counts today. */
export function Who({ line }: { line: OfficerLine }): React.JSX.Element {
  const { say } = useWords();
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography fontWeight="semiBold" textColor="neutral800">
        {line.person?.name ?? say('people.nobody')}
      </Typography>
      <StatusBadge status={line.standing} />
      {line.confirming && (
        <Typography variant="pi" textColor="neutral600" data-testid="who-confirms">
          {say(`people.waits.${whoConfirms(line)}`)}
        </Typography>
      )}
    </Flex>
  );
}

/** The duty, the position it is held in, for whom, and of which agencies a vice-governor has charge. */
export function Duty({ line }: { line: OfficerLine }): React.JSX.Element {
  const { say, pick } = useWords();
  const { duty, position, actingFor, supervises } = line;
  return (
    <Flex direction="column" alignItems="flex-start">
      <Typography textColor="neutral800" fontWeight="semiBold">
        {say(`duty.${duty}`)}
      </Typography>
      <Typography textColor="neutral800">{position}</Typography>
      {actingFor && (
        <Typography variant="pi" textColor="neutral600">
          {say(`acting.${actingFor.kind}`, { position: actingFor.position })}
        </Typography>
      )}
      {duty === 'vice_governor' && (
        <Typography variant="pi" textColor="neutral600" data-testid="supervises">
          {supervises.length === 0
            ? say('people.supervises_none')
            : say('people.supervises', { agencies: supervises.map(pick).join(', ') })}
        </Typography>
      )}
    </Flex>
  );
}

/** From when to when; what ended it before its time, and how long it still counts. */
export function Period({ line }: { line: OfficerLine }): React.JSX.Element {
  const { say, day } = useWords();
  const { from, to, revokedAt, endReason, daysLeft } = line;
  return (
    <Flex direction="column" alignItems="flex-start">
      <Typography textColor="neutral800">
        {to === null
          ? say('people.period_open', { from: day(from) })
          : say('people.period', { from: day(from), to: day(to) })}
      </Typography>
      {daysLeft !== null && (
        <Typography variant="pi" fontWeight="semiBold" textColor="neutral800">
          {daysLeft === 0 ? say('people.last_day_today') : say('people.days_left', { days: daysLeft })}
        </Typography>
      )}
      {revokedAt && (
        <Typography variant="pi" textColor="neutral600">
          {say('people.revoked_on', { day: day(revokedAt) })}
        </Typography>
      )}
      {endReason && (
        <Typography variant="pi" textColor="neutral600">
          {say('people.end_because', { reason: endReason })}
        </Typography>
      )}
    </Flex>
  );
}

/** The order behind the appointment, its file, and who confirmed it. */
export function Order({ line }: { line: OfficerLine }): React.JSX.Element {
  const { say, day } = useWords();
  const { order } = line;
  return (
    <Flex direction="column" alignItems="flex-start">
      <Typography textColor="neutral800">
        {say('people.order', { number: order.number || '–', date: order.date ? day(order.date) : '–' })}
      </Typography>
      {order.file ? (
        <OrderFileLink file={order.file} />
      ) : (
        <Typography variant="pi" textColor="neutral600">
          {say('people.no_file')}
        </Typography>
      )}
      {line.confirmed && (
        <Typography variant="pi" textColor="neutral600">
          {say('people.confirmed_by', { name: line.confirmed.name, day: day(line.confirmed.at) })}
        </Typography>
      )}
    </Flex>
  );
}

/**
 * The design system's table is a grid in which arrow keys move. A cell of several buttons takes every other key from
 * them, too: neither Enter nor the space bar would press one, and Tab would not leave it.
 */
function keepFromGrid(event: React.KeyboardEvent): void {
  if (!event.key.startsWith('Arrow')) event.stopPropagation();
}

/** Confirming it, putting the order right, and ending it. Nothing where the reader may do none of them. */
export function Buttons({ line, acts }: { line: OfficerLine; acts: OfficerActs }): React.JSX.Element | null {
  const { say } = useWords();
  const mayConfirm = line.confirming?.allowed === true;
  if (!line.mayChange && !mayConfirm) return null;
  const name = line.person?.name ?? '';
  const isOver = line.standing === 'expired';
  return (
    <Flex gap={2} wrap="wrap" onKeyDown={keepFromGrid}>
      {mayConfirm && (
        <Button
          size="S"
          aria-label={`${say('people.confirm')}: ${name}`}
          onClick={() => acts.onConfirm(line)}
        >
          {say('people.confirm')}
        </Button>
      )}
      {line.mayChange && (
        <Button
          variant="tertiary"
          size="S"
          aria-label={`${say('people.change')}: ${name}`}
          onClick={() => acts.onChange(line)}
        >
          {say('people.change')}
        </Button>
      )}
      {line.mayChange && !isOver && (
        <Button
          variant="danger-light"
          size="S"
          aria-label={`${say('people.end')}: ${name}`}
          onClick={() => acts.onEnd(line)}
        >
          {say('people.end')}
        </Button>
      )}
    </Flex>
  );
}
