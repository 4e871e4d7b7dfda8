import type { DateField } from 'payload'

/** A calendar day. */
export function dayField(
  name: string,
  label: NonNullable<DateField['label']>,
  admin: NonNullable<DateField['admin']> = {},
): DateField {
  return {
    name,
    type: 'date',
    label,
    admin: { ...admin, date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } },
  }
}

/** A moment, stored in UTC, shown and typed in the time of China. */
export function momentField(
  name: string,
  label: NonNullable<DateField['label']>,
  admin: NonNullable<DateField['admin']> = {},
): DateField {
  return {
    name,
    type: 'date',
    label,
    required: true,
    index: true,
    admin: {
      ...admin,
      date: {
        pickerAppearance: 'dayAndTime',
        displayFormat: 'yyyy-MM-dd HH:mm',
        timeFormat: 'HH:mm',
        timeIntervals: 15,
      },
    },
  }
}
