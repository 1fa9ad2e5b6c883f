// What decides on the server decides on the phone, too, with nothing else of the kernel.
export { isWithin, nextChange, type WeeklyHours } from '@hiorder/kernel/weekly-hours';
