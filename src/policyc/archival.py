"""What WeasyPrint leaves out of a PDF that is to be PDF/A-3a and PDF/UA-1 at once."""

from typing import Any, Final, cast

from policyc.paper import WORD_JOINER

_YAML: Final = "/application#2fyaml"

_PDF_UA: Final = b"""
<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" rdf:about="">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description>
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>"""
"""The claim of PDF/UA-1, and the description of it that PDF/A wants (ISO 19005-3, 6.6.2.3)."""

UNCLEAR_END: Final = b"\r\nendstream"
"""The end of a stream of which no reader can say whether the CR is its own (6.1.7.1)."""


def finish(_document: object, pdf: Any) -> None:
    """Completes `pdf`, a `pydyf.PDF`, right before it is written."""
    objects = cast("list[Any]", pdf.objects)
    pdf.catalog["AF"][:] = dict.fromkeys(pdf.catalog["AF"])  # each attachment once, not twice
    for item in tuple(objects):
        if getattr(item, "compress", False) and item.data.endswith(UNCLEAR_END):
            item.compress = False
        match getattr(item, "extra", item):
            case {"Type": "/Metadata"}:
                _claim_accessibility(item)
            case {"Type": "/EmbeddedFile"} as file:
                file["Subtype"] = _YAML  # else it depends on the machine's list of types
            case {"Type": "/Filespec", "F": name, "UF": unicode}:
                name.string = unicode.string  # else it is UTF-8, which no reader takes it for
            case {"S": "/TH"} as heading:
                row = _at(objects, heading["P"])
                in_head = _at(objects, row["P"])["S"] == "/THead"
                heading["A"]["Scope"] = "/Column" if in_head else "/Row"
            case {"S": "/LI"} as entry:
                _hold_together(entry, pdf)
            case {"Title": title}:
                title.string = title.string.replace(WORD_JOINER, "")
            case _:
                pass


def _hold_together(entry: Any, pdf: Any) -> None:
    """Puts what is in an entry of a list beside its label into a body (ISO 32000-1, 14.8.4.3.3)."""
    objects = cast("list[Any]", pdf.objects)
    inside = cast("list[bytes]", entry["K"])
    loose = [kid for kid in inside if _at(objects, kid)["S"] not in ("/Lbl", "/LBody")]
    if not loose:
        return
    body = type(entry)({**entry, "S": "/LBody", "P": entry.reference})
    body["K"] = type(entry["K"])(loose)
    pdf.add_object(body)
    for kid in loose:
        _at(objects, kid)["P"] = body.reference
    entry["K"][:] = [*(kid for kid in inside if kid not in loose), body.reference]


def _at(objects: list[Any], reference: bytes) -> Any:
    """The object that `reference`, such as `12 0 R`, means."""
    return objects[int(reference.split()[0])]


def _claim_accessibility(metadata: Any) -> None:
    """Says that the file is PDF/UA-1, in a stream that no filter hides (ISO 19005-3, 6.6.2.1)."""
    metadata.compress = False
    metadata.stream = [b"".join(metadata.stream).replace(b"</rdf:RDF>", _PDF_UA)]
