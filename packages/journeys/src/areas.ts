/** Codes and names from config/areas.geojson: where the newsroom of the journeys works, and where their phones are. */
export const DISTRICT = '140213';
export const COMMUNITY = { code: '140213-SJ02-01', name: '岳秀园社区' };
