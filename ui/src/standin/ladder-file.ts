/** The file of the stand-in whose ladder was gone up and down, and the day it is seen on. */
export const ladderFile = 7;
export const ladderToday = '2026-11-24';
