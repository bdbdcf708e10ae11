import "./theme/mantine";
import "virtual:mantine-variables.css";
import "./theme/fonts.css";
import "./theme/global.css";

import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { accessToken, sessionState } from "./auth/session";
import { queries } from "./queries";
import { router } from "./router";
import { theme } from "./theme/theme";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

// Asked for while the page's own script is on its way; what needs the token waits for it.
if (sessionState() === "signed-in") void accessToken().catch(() => null);

createRoot(root).render(
  <StrictMode>
    {/* Variables and classes are stylesheets of the build: a strict CSP refuses <style> tags. */}
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
      deduplicateCssVariables={false}
    >
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
