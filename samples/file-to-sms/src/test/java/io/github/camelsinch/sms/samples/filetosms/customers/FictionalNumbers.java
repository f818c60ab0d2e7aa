/*
 * Copyright the camel-sinch-sms authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.github.camelsinch.sms.samples.filetosms.customers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Numbers that belong to nobody: set aside for films and books by the authorities of their countries.
 */
final class FictionalNumbers {

    /** North American Numbering Plan: 555-0100 to 555-0199 in each area code. */
    private static final String NANP_AREAS = "201 202 203 205 206 207 208 209 210 212 213 214 215 216 217 218 219 224 225 228"
                                             + " 229 231 234 239 240 248 251 252 253 254 256 260 262 267 269 270 276 281 301 302"
                                             + " 303 304 305 307 308 309 310 312 313 314 315 316 317 318 319 320 321 323 325 330"
                                             + " 334 336 337 347 352 360 361 386 401 402 404 405 406 407 408 409 410 412 413 414"
                                             + " 415 416 417 418 419 423 424 425 432 434 435 440 443 450 469 470 478 479 480 501"
                                             + " 502 503 504 505 506 507 508 509 510 512 513 514 515 516 517 518 519 520 530 540"
                                             + " 541 551 559 561 562 563 567 570 571 573 574 575 580 585 586 601 602 603 604 605";

    private FictionalNumbers() {
    }

    /** All of them in E.164, in an order that the seed decides. */
    static List<String> shuffled(Random random) {
        List<String> common = new ArrayList<>();
        for (String area : NANP_AREAS.split(" ")) {
            for (int line = 100; line < 200; line++) {
                common.add("+1" + area + "5550" + line);
            }
        }
        Collections.shuffle(common, random);
        List<String> numbers = new ArrayList<>(common.subList(0, 9500));
        // Swedish Post and Telecom Authority: 070-174 06 05 to 99
        for (int line = 605; line <= 699; line++) {
            numbers.add("+46701740" + line);
        }
        // Ofcom: 07700 900000 to 900999; Arcep: 06 39 98 00 00 to 99 99. libphonenumber holds both for unusual
        for (int i = 0; i < 220; i++) {
            numbers.add("+447700900" + String.format("%03d", i * 4));
            numbers.add("+3363998" + String.format("%04d", i * 45));
        }
        Collections.shuffle(numbers, random);
        return numbers;
    }
}
