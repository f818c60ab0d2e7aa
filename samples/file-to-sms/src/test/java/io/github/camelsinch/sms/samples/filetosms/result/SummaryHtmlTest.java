/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.result;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import org.xml.sax.InputSource;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SummaryHtmlTest {

    @Test
    void everyPageIsWellFormed() throws Exception {
        for (JobSummary summary : List.of(Summaries.someFailed(), Summaries.empty(), Summaries.unfinished("no route"))) {
            String page = SummaryHtml.page(summary);
            assertThat(parse(page).getDocumentElement().getTagName()).isEqualTo("html");
            assertThat(page).as("holes that nothing was put into").doesNotContain("{{");
        }
    }

    @Test
    void foreignTextCannotBecomeMarkup() throws Exception {
        assertThat(SummaryHtml.page(Summaries.empty())).contains("a&lt;b&gt;.csv").doesNotContain("a<b>");
        assertThat(SummaryHtml.page(Summaries.someFailed())).contains("Hi ${name}, &quot;&lt;parcel&gt;&quot; &amp; you");
        assertThat(SummaryHtml.page(Summaries.unfinished("</p>\u0000"))).contains("&lt;/p&gt;\uFFFD");
    }

    @Test
    void nothingIsLoadedFromAnywhere() throws Exception {
        Document page = parse(SummaryHtml.page(Summaries.someFailed()));

        for (Element element : all(page)) {
            assertThat(element.getTagName()).isNotIn("script", "img", "iframe", "object", "video", "audio");
            assertThat(element.getAttribute("src")).isEmpty();
            assertThat(element.getAttribute("href")).doesNotContain("//");
        }
        assertThat(SummaryHtml.page(Summaries.someFailed())).doesNotContain("url(").doesNotContain("@import");
    }

    @Test
    void everyPictureHasWordsOrIsHiddenFromReaders() throws Exception {
        Document page = parse(SummaryHtml.page(Summaries.someFailed()));

        for (Element svg : all(page)) {
            if (svg.getTagName().equals("svg") && !svg.getAttribute("aria-hidden").equals("true")) {
                assertThat(svg.getAttribute("role")).isEqualTo("img");
                Element title = (Element) svg.getElementsByTagName("title").item(0);
                assertThat(title.getAttribute("id")).isEqualTo(svg.getAttribute("aria-labelledby"));
                assertThat(title.getTextContent()).isNotBlank();
            }
        }
    }

    @Test
    void theBarSaysEveryCount() throws Exception {
        assertThat(new OutcomeBar(Summaries.someFailed().rows()).svg()).contains(
                "Of 10,000 rows: 9,373 delivered, 391 failed, 0 not finished, 198 rejected, 38 duplicates.");
    }

    @Test
    void thePiecesOfTheBarFillItsWidthAndNoneIsTooSmallToSee() throws Exception {
        RowCounts rows = new RowCounts(1_000_000, 999_996, 1, 1, 1, 1);
        Document svg = parse(new OutcomeBar(rows).svg());

        NodeList pieces = svg.getElementsByTagName("rect");
        double end = 0;
        for (int i = 0; i < pieces.getLength(); i++) {
            Element piece = (Element) pieces.item(i);
            assertThat(Double.parseDouble(piece.getAttribute("width"))).isGreaterThanOrEqualTo(5);
            end = Double.parseDouble(piece.getAttribute("x")) + Double.parseDouble(piece.getAttribute("width"));
        }
        assertThat(pieces.getLength()).isEqualTo(5);
        assertThat(end).isBetween(999.9, 1000.1);
    }

    @Test
    void whatIsNotThereHasNoPiece() throws Exception {
        assertThat(parse(new OutcomeBar(new RowCounts(5, 5, 0, 0, 0, 0)).svg()).getElementsByTagName("rect").getLength())
                .isEqualTo(1);
    }

    @Test
    void theRateLineStaysInsideThePicture() throws Exception {
        JobSummary summary = Summaries.someFailed();
        Document svg = parse(new RateChart(summary.timeline(), summary.limit()).svg());

        String path = ((Element) svg.getElementsByTagName("path").item(1)).getAttribute("d");
        assertThat(path.substring(1).split(" L")).allSatisfy(point -> {
            double x = Double.parseDouble(point.split(",")[0]);
            double y = Double.parseDouble(point.split(",")[1]);
            assertThat(x).isBetween(0.0, 960.0);
            assertThat(y).isBetween(0.0, 240.0);
        });
    }

    @Test
    void theAxisEndsAtARoundNumberAboveEverything() {
        assertThat(RateChart.niceAbove(500)).isEqualTo(600);
        assertThat(RateChart.niceAbove(30)).isEqualTo(40);
        assertThat(RateChart.niceAbove(1)).isEqualTo(4);
        assertThat(RateChart.niceAbove(95)).isEqualTo(120);
    }

    @Test
    void theTableUnderTheLineAddsUpToTheSettledRows() {
        JobSummary summary = Summaries.someFailed();

        assertThat(summary.timeline().settled()).hasSize(21);
        assertThat(new RateChart(summary.timeline(), 500).table().split("<tr><td>")).hasSize(22);
    }

    @Test
    void aStatusThatSinchMayInventIsShownAsItIs() throws Exception {
        assertThat(SummaryHtml.page(Summaries.unfinished(null))).contains("Odd&lt;Status&gt; 9");
    }

    private static Document parse(String markup) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(markup)));
    }

    private static List<Element> all(Document page) {
        List<Element> elements = new ArrayList<>();
        NodeList nodes = page.getElementsByTagName("*");
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
