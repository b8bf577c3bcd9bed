import { data, load, takeTurns, templateBytes } from "./turns.mjs";

const { TemplateHandler } = load("easy-template-x");
const handler = new TemplateHandler();

await takeTurns(() => handler.process(templateBytes, data));
