/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.simulator.parity;

/** Where a rule comes from. */
public enum Source {
    OVERVIEW("API overview", "https://developers.sinch.com/docs/sms/api-reference/"),
    BATCHES("Batches", "https://developers.sinch.com/docs/sms/api-reference/sms/batches"),
    REPORTS("Delivery reports", "https://developers.sinch.com/docs/sms/api-reference/sms/tag/Delivery-reports/"),
    WEBHOOKS("Webhooks", "https://developers.sinch.com/docs/sms/api-reference/sms/tag/Webhooks/"),
    GROUPS("Groups", "https://developers.sinch.com/docs/sms/api-reference/sms/tag/Groups/"),
    CHARACTERS("Character support", "https://developers.sinch.com/docs/sms/resources/message-info/character-support"),
    RELEASES("Release notes", "https://developers.sinch.com/docs/sms/release-notes"),
    GUIDE("SMS REST guide, 2021", "https://developers.sinch.com/docs/sms-guide"),
    SDK("Sinch's SDKs", "https://github.com/sinch/sinch-sdk-java"),
    FORMER_SDK("Sinch's former SMS client", "https://github.com/sinch/sinch-java-sms"),
    LIVE("seen live by others", "https://github.com/JoelNatkin/relaykit"),
    RFC("the RFC", "https://www.rfc-editor.org/"),
    NONE("nothing", null);

    private final String title;
    private final String url;

    Source(String title, String url) {
        this.title = title;
        this.url = url;
    }

    String link() {
        return url == null ? "" : "[" + title + "](" + url + ")";
    }
}
