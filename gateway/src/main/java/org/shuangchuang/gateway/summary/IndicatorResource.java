package org.shuangchuang.gateway.summary;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.shuangchuang.gateway.catalogue.Indicator;
import org.shuangchuang.gateway.catalogue.Indicators;

/** What can be asked for. */
@Path("/indicators")
@Tag(name = "summaries")
public class IndicatorResource {

    /** @param indicators in the order of the catalogue */
    public record Catalogue(Collection<Indicator> indicators) {}

    @GET
    @Operation(summary = "The catalogue of indicators: code, names, unit, kind and formula in words")
    public Catalogue indicators() {
        return new Catalogue(Indicators.all());
    }
}
