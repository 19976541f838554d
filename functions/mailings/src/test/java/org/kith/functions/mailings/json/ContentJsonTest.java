package org.kith.functions.mailings.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kith.http.JsonForm;
import org.kith.http.ProblemException;
import org.kith.kernel.Fault;

class ContentJsonTest {
    private static final String EVERYTHING = """
            {"version":1,"blocks":[\
            {"type":"heading","level":2,"spans":[{"type":"text","text":"News "},{"type":"merge","field":"firstName","fallback":"friend"}]},\
            {"type":"paragraph","spans":[{"type":"text","text":"bold","bold":true,"italic":true,"href":"tel:+441"}]},\
            {"type":"bullets","items":[[{"type":"text","text":"one"}],[]]},\
            {"type":"picture","address":"https://x.example/p.png","alt":""},\
            {"type":"button","text":"Go","href":"https://x.example/"}]}""";

    @Test
    void writesWhatItRead() {
        assertEquals(EVERYTHING, ContentJson.write(ContentJson.parse(EVERYTHING)));
    }

    @Test
    void namesEveryFault() {
        String json = """
                {"version":2,"extra":1,"blocks":[
                {"type":"heading","level":4,"spans":[{"type":"text"}]},
                {"type":"picture","address":"http://x.example/p.png"},
                {"type":"button","text":"Go","href":"javascript:alert(1)"},
                {"type":"script"},
                {"type":"paragraph","spans":[{"type":"merge","field":"password","fallback":" "},{"type":"text","text":"a","href":"data:x"}]},
                {"type":"paragraph"}]}""";
        ProblemException problem = assertThrows(ProblemException.class, () -> {
            JsonForm form = JsonForm.parse(json);
            ContentJson.read(form);
            form.check();
        });
        assertEquals(
                List.of(
                        "/version",
                        "/blocks/0/level",
                        "/blocks/0/spans/0/text",
                        "/blocks/1/alt",
                        "/blocks/1/address",
                        "/blocks/2/href",
                        "/blocks/3/type",
                        "/blocks/4/spans/0/fallback",
                        "/blocks/4/spans/0/field",
                        "/blocks/4/spans/1/href",
                        "/blocks/5/spans",
                        "/extra"),
                problem.problem().faults().stream().map(Fault::pointer).toList());
    }
}
