import { Menu, UnstyledButton, useMantineColorScheme } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";

import { end } from "@/auth/session";
import { useAccount } from "@/auth/useSession";
import { queries } from "@/queries";

import classes from "./Shell.module.css";

export function AccountMenu() {
  const { data: account } = useAccount();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const navigate = useNavigate();
  const signOut = async () => {
    await end();
    queries.clear();
    await navigate({ to: "/welcome" });
  };
  const name = account?.display_name ?? "";
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <UnstyledButton className={classes.account} aria-label={`Account ${name}`}>
          {name.charAt(0).toUpperCase() || "·"}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {name && <Menu.Label>{name}</Menu.Label>}
        <Menu.Item component={Link} to="/billing">
          Billing
        </Menu.Item>
        <Menu.Item component={Link} to="/settings">
          Settings
        </Menu.Item>
        {account?.is_admin && (
          <Menu.Item component={Link} to="/admin">
            Admin
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item onClick={() => setColorScheme(colorScheme === "dark" ? "light" : "dark")}>
          {colorScheme === "dark" ? "Light paper" : "Dark paper"}
        </Menu.Item>
        <Menu.Item onClick={() => void signOut()}>Sign out</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
