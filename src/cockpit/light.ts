/** How pressing a line of 驾驶舱 is; the words are data, the same in every language. */
export const LIGHTS = { red: '红', yellow: '黄', green: '绿' } as const;
export type Light = keyof typeof LIGHTS;
