import { load, takeTurns } from "./turns.mjs";

const { TemplateHandler } = load("easy-template-x");

await takeTurns((template) => {
  const handler = new TemplateHandler();
  return (report) => handler.process(template, report);
});
