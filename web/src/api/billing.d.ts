// Written by `npm run api` from contracts/openapi/billing.json: do not edit.
export interface paths {
    "/api/admin/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List All Payments
         * @description Everybody's payments, newest first.
         */
        get: operations["listAllPayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/payments/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Holds
         * @description Disputes that nobody has released.
         */
        get: operations["listHolds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/payments/holds/{dispute_id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release Hold
         * @description Let the person generate again.
         */
        post: operations["releaseHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/payments/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Billing Notices
         * @description Refunds, disputes, second subscriptions, drift, and what administrators did.
         */
        get: operations["listBillingNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/reconcile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Reconcile Runs
         * @description What earlier comparisons found.
         */
        get: operations["listReconcileRuns"];
        put?: never;
        /**
         * Reconcile
         * @description One person at once (200); without a person everybody, by the worker (202).
         */
        post: operations["reconcile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/reconcile/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replay Webhooks
         * @description Give webhooks that were given up after three days another chance.
         */
        post: operations["replayWebhooks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List All Subscriptions
         * @description Everybody's subscriptions, newest first.
         */
        get: operations["listAllSubscriptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/subscriptions/overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Access Overrides
         * @description Access given by administrators.
         */
        get: operations["listAccessOverrides"];
        put?: never;
        /**
         * Grant Access Override
         * @description Entitle a person until a moment, whatever was paid.
         */
        post: operations["grantAccessOverride"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/admin/subscriptions/overrides/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke Access Override
         * @description Take it back.
         */
        delete: operations["revokeAccessOverride"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/checkout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create Checkout
         * @description Start subscribing, or go on where I was; 409 with the portal when I subscribe already.
         */
        post: operations["createCheckout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/entitlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Entitlement
         * @description Whether I may use what needs a subscription. An error means no.
         */
        get: operations["getEntitlement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Billing
         * @description My subscriptions, payments and disputes, and what was noted about them.
         */
        get: operations["exportBilling"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Payments
         * @description What I paid and what is open, newest first.
         */
        get: operations["listPayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Plans
         * @description What can be subscribed to, and what it costs.
         */
        get: operations["listPlans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/portal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create Portal
         * @description Change my card, pay what is open, or cancel.
         */
        post: operations["createPortal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Return From Payment
         * @description I am back from the payment page: what is true now, without waiting for a webhook.
         */
        get: operations["returnFromPayment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/subscription": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Subscription
         * @description My subscription: what it gives, until when, and what to do when it does not.
         */
        get: operations["getSubscription"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/billing/webhooks/stripe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive Stripe Webhook
         * @description Keep a signed event and answer; the worker does the rest. At most 1 MB.
         */
        post: operations["receiveStripeWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Live */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ready */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * AdminPaymentResponse
         * @description One line of the ledger, and whose it is.
         */
        AdminPaymentResponse: {
            amount: components["schemas"]["MoneyBody"];
            /** Attempts */
            attempts: number;
            /** Card Brand */
            card_brand: string | null;
            /** Card Last4 */
            card_last4: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Invoice Url */
            invoice_url: string | null;
            /** Paid At */
            paid_at: string | null;
            /** Paid Through */
            paid_through: string | null;
            refunded: components["schemas"]["MoneyBody"];
            /**
             * Status
             * @enum {string}
             */
            status: "open" | "paid" | "void" | "uncollectible";
            /** Stripe Invoice Id */
            stripe_invoice_id: string;
            /** Subscription Id */
            subscription_id: string;
            /** User Id */
            user_id: string | null;
        };
        /**
         * AdminSubscriptionResponse
         * @description One subscription, and what was last announced about its person.
         */
        AdminSubscriptionResponse: {
            /** Access Until */
            access_until: string | null;
            /** Cadence */
            cadence: string;
            /** Cancel At */
            cancel_at: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Entitled */
            entitled: boolean;
            /**
             * Period End
             * Format: date-time
             */
            period_end: string;
            price: components["schemas"]["MoneyBody"];
            /** Reason */
            reason: string | null;
            /** Status */
            status: string;
            /** Stripe Id */
            stripe_id: string;
            /**
             * Synced At
             * Format: date-time
             */
            synced_at: string;
            /** User Id */
            user_id: string | null;
        };
        /**
         * CheckoutResponse
         * @description Where to pay. Send the person to `url`.
         */
        CheckoutResponse: {
            /** Session Id */
            session_id: string;
            /** Url */
            url: string;
        };
        /**
         * CheckoutReturnResponse
         * @description How the checkout went, and what the person has now.
         */
        CheckoutReturnResponse: {
            /**
             * Checkout
             * @enum {string}
             */
            checkout: "open" | "complete" | "expired";
            subscription: components["schemas"]["SubscriptionResponse"];
        };
        /**
         * DependencyHealth
         * @description How one dependency answered.
         */
        DependencyHealth: {
            /** Milliseconds */
            milliseconds: number;
            /** Required */
            required: boolean;
            /**
             * Status
             * @enum {string}
             */
            status: "ok" | "down";
        };
        /**
         * EntitlementResponse
         * @description Whether a person may use what needs a subscription, and where to go when not.
         *
         *     `reason`, `action` and `href` are null while entitled. `href` is a page of the web
         *     application that starts the action.
         */
        EntitlementResponse: {
            /** Access Until */
            access_until: string | null;
            /** Action */
            action: ("checkout" | "portal") | null;
            /** Entitled */
            entitled: boolean;
            /** Href */
            href: string | null;
            /** Plan */
            plan: string | null;
            /** Reason */
            reason: ("no-subscription" | "incomplete" | "payment-failed" | "unpaid" | "paused" | "ended" | "period-over" | "unknown-status" | "charged-back") | null;
            /** Status */
            status: string;
        };
        /**
         * GrantOverrideRequest
         * @description Whom to entitle, until when, and why.
         */
        GrantOverrideRequest: {
            /** Reason */
            reason: string;
            /**
             * Until
             * Format: date-time
             */
            until: string;
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
        };
        /**
         * Health
         * @description The process is alive.
         */
        Health: {
            /** Service */
            service: string;
            /**
             * Status
             * @default ok
             * @constant
             */
            status: "ok";
        };
        /**
         * HoldResponse
         * @description A dispute. Only one that `blocks` keeps its person from generating.
         */
        HoldResponse: {
            /** Blocks */
            blocks: boolean;
            /** Charge Id */
            charge_id: string;
            /** Dispute Id */
            dispute_id: string;
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            /** Status */
            status: string;
            /** User Id */
            user_id: string | null;
        };
        /** HTTPValidationError */
        HTTPValidationError: {
            /** Detail */
            detail?: components["schemas"]["ValidationError"][];
        };
        /**
         * MoneyBody
         * @description An exact amount as a decimal string, with its currency.
         */
        MoneyBody: {
            /** Amount */
            amount: string;
            /** Currency */
            currency: string;
        };
        /**
         * NoticeResponse
         * @description One line of the audit log.
         */
        NoticeResponse: {
            /** Action */
            action: string;
            /** Actor */
            actor: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Facts */
            facts: {
                [key: string]: unknown;
            };
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Subject */
            subject: string;
            /** User Id */
            user_id: string | null;
        };
        /**
         * OverrideResponse
         * @description Access given by an administrator.
         */
        OverrideResponse: {
            /**
             * Granted At
             * Format: date-time
             */
            granted_at: string;
            /**
             * Granted By
             * Format: uuid
             */
            granted_by: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Reason */
            reason: string;
            /**
             * Until
             * Format: date-time
             */
            until: string;
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
        };
        /** Page[AdminPaymentResponse] */
        Page_AdminPaymentResponse_: {
            /** Items */
            items: components["schemas"]["AdminPaymentResponse"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[AdminSubscriptionResponse] */
        Page_AdminSubscriptionResponse_: {
            /** Items */
            items: components["schemas"]["AdminSubscriptionResponse"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[NoticeResponse] */
        Page_NoticeResponse_: {
            /** Items */
            items: components["schemas"]["NoticeResponse"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /** Page[PaymentResponse] */
        Page_PaymentResponse_: {
            /** Items */
            items: components["schemas"]["PaymentResponse"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /** Total */
            total?: number | null;
        };
        /**
         * PaymentResponse
         * @description One line of the ledger.
         */
        PaymentResponse: {
            amount: components["schemas"]["MoneyBody"];
            /** Attempts */
            attempts: number;
            /** Card Brand */
            card_brand: string | null;
            /** Card Last4 */
            card_last4: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Invoice Url */
            invoice_url: string | null;
            /** Paid At */
            paid_at: string | null;
            /** Paid Through */
            paid_through: string | null;
            refunded: components["schemas"]["MoneyBody"];
            /**
             * Status
             * @enum {string}
             */
            status: "open" | "paid" | "void" | "uncollectible";
        };
        /**
         * PlanResponse
         * @description What can be subscribed to.
         */
        PlanResponse: {
            /**
             * Cadence
             * @enum {string}
             */
            cadence: "weekly" | "monthly" | "yearly";
            /** Code */
            code: string;
            /** Name */
            name: string;
            price: components["schemas"]["MoneyBody"];
        };
        /**
         * PortalResponse
         * @description Where to manage the subscription; good for one visit.
         */
        PortalResponse: {
            /** Url */
            url: string;
        };
        /**
         * Readiness
         * @description Whether this process can take work now, and which dependency says no.
         */
        Readiness: {
            /** Dependencies */
            dependencies: {
                [key: string]: components["schemas"]["DependencyHealth"];
            };
            /** Service */
            service: string;
            /**
             * Status
             * @enum {string}
             */
            status: "ready" | "degraded" | "unready";
        };
        /**
         * ReconcileRequest
         * @description One person, now; or, without one, everybody, in the background.
         */
        ReconcileRequest: {
            /** User Id */
            user_id?: string | null;
        };
        /**
         * ReconcileRunResponse
         * @description A comparison with Stripe; `changed` is what differed and was repaired.
         */
        ReconcileRunResponse: {
            /** Changed */
            changed: number;
            /** Checked */
            checked: number;
            /** Failed */
            failed: number;
            /** Finished At */
            finished_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Missing Here */
            missing_here: number;
            /** Missing There */
            missing_there: number;
            /**
             * Requested At
             * Format: date-time
             */
            requested_at: string;
            /** Requested By */
            requested_by: string;
            /**
             * Scope
             * @enum {string}
             */
            scope: "everybody" | "person";
            /** Started At */
            started_at: string | null;
        };
        /**
         * ReleaseHoldRequest
         * @description Why the person may generate again.
         */
        ReleaseHoldRequest: {
            /** Reason */
            reason: string;
        };
        /**
         * ReplayResponse
         * @description How many webhooks start over.
         */
        ReplayResponse: {
            /** Replayed */
            replayed: number;
        };
        /**
         * SubscriptionResponse
         * @description The same with the price, the next dates and where an open invoice is paid.
         */
        SubscriptionResponse: {
            /** Access Until */
            access_until: string | null;
            /** Action */
            action: ("checkout" | "portal") | null;
            /** Cadence */
            cadence: ("weekly" | "monthly" | "yearly") | null;
            /** Cancels At */
            cancels_at: string | null;
            /** Entitled */
            entitled: boolean;
            /** Href */
            href: string | null;
            /** Pay Url */
            pay_url: string | null;
            /** Plan */
            plan: string | null;
            price: components["schemas"]["MoneyBody"] | null;
            /** Reason */
            reason: ("no-subscription" | "incomplete" | "payment-failed" | "unpaid" | "paused" | "ended" | "period-over" | "unknown-status" | "charged-back") | null;
            /** Renews At */
            renews_at: string | null;
            /** Status */
            status: string;
            /** Trial End */
            trial_end: string | null;
        };
        /** ValidationError */
        ValidationError: {
            /** Context */
            ctx?: Record<string, never>;
            /** Input */
            input?: unknown;
            /** Location */
            loc: (string | number)[];
            /** Message */
            msg: string;
            /** Error Type */
            type: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listAllPayments: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string | null;
                /** @description How many items at most */
                limit?: number;
                status?: string | null;
                user_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AdminPaymentResponse_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    listHolds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldResponse"][];
                };
            };
        };
    };
    releaseHold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dispute_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseHoldRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    listBillingNotices: {
        parameters: {
            query?: {
                action?: string | null;
                /** @description `next_cursor` of the page before */
                cursor?: string | null;
                /** @description How many items at most */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_NoticeResponse_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    listReconcileRuns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconcileRunResponse"][];
                };
            };
        };
    };
    reconcile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ReconcileRequest"] | null;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconcileRunResponse"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconcileRunResponse"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    replayWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayResponse"];
                };
            };
        };
    };
    listAllSubscriptions: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string | null;
                /** @description How many items at most */
                limit?: number;
                status?: string | null;
                user_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AdminSubscriptionResponse_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    listAccessOverrides: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverrideResponse"][];
                };
            };
        };
    };
    grantAccessOverride: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantOverrideRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverrideResponse"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    revokeAccessOverride: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    createCheckout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckoutResponse"];
                };
            };
        };
    };
    getEntitlement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntitlementResponse"];
                };
            };
        };
    };
    exportBilling: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    listPayments: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before */
                cursor?: string | null;
                /** @description How many items at most */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_PaymentResponse_"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    listPlans: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanResponse"][];
                };
            };
        };
    };
    createPortal: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalResponse"];
                };
            };
        };
    };
    returnFromPayment: {
        parameters: {
            query: {
                session_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckoutReturnResponse"];
                };
            };
            /** @description Validation Error */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HTTPValidationError"];
                };
            };
        };
    };
    getSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionResponse"];
                };
            };
        };
    };
    receiveStripeWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
        };
    };
}
