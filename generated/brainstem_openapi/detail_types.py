# Generated from openapi/brainstem.yaml by `make generate`: do not edit.
"""Which schema the details of each type have; the schemas are TypedDicts of ``brainstem_openapi.details``.

Older records may hold bare numbers where the schemas have numbers with a unit.
"""

from __future__ import annotations

from typing import NamedTuple


class DetailType(NamedTuple):
    """The schema of one type; ``entry`` says of a log whether its entries are moments or intervals."""

    schema: str
    version: str
    title: str
    entry: str | None = None


DETAIL_TYPES: dict[str, dict[str, DetailType]] = {
    "consumablestock": {
        "ChemicalReagent": DetailType("ConsumableStockChemicalReagentDetails", "1.2.0", "Chemical Reagent"),
        "ConsumableDevice": DetailType("ConsumableStockConsumableDeviceDetails", "1.0.0", "Consumable Device"),
        "ImmunoReagent": DetailType("ConsumableStockImmunoReagentDetails", "1.1.0", "Antibody or Immunoreagent"),
        "ImplantMaterial": DetailType("ConsumableStockImplantMaterialDetails", "1.0.0", "Implant or fixation material"),
        "OpticFiber": DetailType("ConsumableStockOpticFiberDetails", "1.0.0", "Optic fiber"),
        "OpticalComponent": DetailType("ConsumableStockOpticalComponentDetails", "1.2.0", "Optical Component"),
        "PharmacologicalAgent": DetailType(
            "ConsumableStockPharmacologicalAgentDetails", "1.1.0", "Pharmacological Agent"
        ),
        "PhysiologicalSolution": DetailType(
            "ConsumableStockPhysiologicalSolutionDetails", "1.1.0", "Physiological Solution"
        ),
        "SiliconProbe": DetailType("ConsumableStockSiliconProbeDetails", "1.0.0", "Silicon probe"),
        "SingleWireElectrode": DetailType(
            "ConsumableStockSingleWireElectrodeDetails", "1.1.0", "Single wire electrode"
        ),
        "SurgicalDisposable": DetailType("ConsumableStockSurgicalDisposableDetails", "1.0.0", "Surgical disposable"),
        "TracerDye": DetailType("ConsumableStockTracerDyeDetails", "1.2.0", "Tracer or Dye"),
        "VirusSolution": DetailType("ConsumableStockVirusSolutionDetails", "1.1.1", "Virus construct"),
    },
    "coordinates": {
        "CCF_XYZ_Absolute": DetailType(
            "CoordinatesCCFXYZAbsoluteDetails", "1.1.0", "Common Coordinate Framework XYZ Absolute Coordinates"
        ),
        "External_XYZ_Absolute": DetailType(
            "CoordinatesExternalXYZAbsoluteDetails", "1.1.0", "External XYZ Coordinates with Angles"
        ),
        "Stereotaxic_BregmaAbsolute": DetailType(
            "CoordinatesStereotaxicBregmaAbsoluteDetails", "1.1.0", "Stereotaxic Bregma-Based Absolute Coordinates"
        ),
        "Stereotaxic_BregmaBrainSurface": DetailType(
            "CoordinatesStereotaxicBregmaBrainSurfaceDetails",
            "1.1.0",
            "Stereotaxic Bregma-Based Surface Coordinates with Depth",
        ),
        "Stereotaxic_LambdaAbsolute": DetailType(
            "CoordinatesStereotaxicLambdaAbsoluteDetails", "1.1.0", "Stereotaxic Lambda-Based Absolute Coordinates"
        ),
        "Stereotaxic_LambdaBrainSurface": DetailType(
            "CoordinatesStereotaxicLambdaBrainSurfaceDetails",
            "1.1.0",
            "Stereotaxic Lambda-Based Surface Coordinates with Depth",
        ),
    },
    "dataacquisition": {
        "Audio": DetailType("DataAcquisitionAudioDetails", "1.1.0", "Audio"),
        "BehavioralTracking": DetailType("DataAcquisitionBehavioralTrackingDetails", "1.1.0", "BehavioralTracking"),
        "ComputedTomography": DetailType("DataAcquisitionComputedTomographyDetails", "1.1.0", "ComputedTomography"),
        "ConfocalMicroscopy": DetailType("DataAcquisitionConfocalMicroscopyDetails", "1.1.0", "Confocal Microscopy"),
        "Electroencephalography": DetailType(
            "DataAcquisitionElectroencephalographyDetails", "1.1.0", "Electroencephalography (EEG)"
        ),
        "Electroneurogram": DetailType("DataAcquisitionElectroneurogramDetails", "1.1.0", "Electroneurogram"),
        "ExtracellularEphys": DetailType(
            "DataAcquisitionExtracellularEphysDetails", "1.1.0", "Extracellular Electrophysiology"
        ),
        "FiberPhotometry": DetailType("DataAcquisitionFiberPhotometryDetails", "1.1.0", "Fiber Photometry"),
        "FunctionalMagneticResonanceImaging": DetailType(
            "DataAcquisitionFunctionalMagneticResonanceImagingDetails", "1.1.0", "Functional Magnetic Resonance Imaging"
        ),
        "FunctionalUltrasoundImaging": DetailType(
            "DataAcquisitionFunctionalUltrasoundImagingDetails", "1.1.0", "Functional Ultrasound Imaging"
        ),
        "GeneralTimeSeries": DetailType("DataAcquisitionGeneralTimeSeriesDetails", "1.1.0", "General Time Series"),
        "IntracellularEphys": DetailType(
            "DataAcquisitionIntracellularEphysDetails", "1.1.0", "Intracellular Electrophysiology"
        ),
        "LightFieldMicroscopy": DetailType(
            "DataAcquisitionLightFieldMicroscopyDetails", "1.1.0", "Light Field Microscopy"
        ),
        "MagneticResonanceImaging": DetailType(
            "DataAcquisitionMagneticResonanceImagingDetails", "1.1.0", "Magnetic Resonance Imaging"
        ),
        "Magnetoencephalography": DetailType(
            "DataAcquisitionMagnetoencephalographyDetails", "1.1.0", "Magnetoencephalography"
        ),
        "Miniscope": DetailType("DataAcquisitionMiniscopeDetails", "1.1.0", "Miniscope Microscopy"),
        "OpticalCoherenceTomography": DetailType(
            "DataAcquisitionOpticalCoherenceTomographyDetails", "1.1.0", "Optical Coherence Tomography (OCT)"
        ),
        "PositronEmissionTomography": DetailType(
            "DataAcquisitionPositronEmissionTomographyDetails", "1.1.0", "Positron Emission Tomography"
        ),
        "SinglePhotonEmissionComputedTomography": DetailType(
            "DataAcquisitionSinglePhotonEmissionComputedTomographyDetails",
            "1.1.0",
            "Single Photon Emission Computed Tomography",
        ),
        "SinglePhotonMicroscopy": DetailType(
            "DataAcquisitionSinglePhotonMicroscopyDetails", "1.1.0", "Single-Photon Microscopy"
        ),
        "ThreePhotonMicroscopy": DetailType(
            "DataAcquisitionThreePhotonMicroscopyDetails", "1.1.0", "Three-Photon Microscopy"
        ),
        "TwoPhotonMicroscopy": DetailType(
            "DataAcquisitionTwoPhotonMicroscopyDetails", "1.1.0", "Two-Photon Microscopy"
        ),
        "VideoTracking": DetailType("DataAcquisitionVideoTrackingDetails", "1.1.0", "Video Tracking"),
    },
    "equipment": {
        "Amplifier": DetailType("EquipmentAmplifierDetails", "1.0.0", "Amplifier"),
        "AnesthesiaSystem": DetailType("EquipmentAnesthesiaSystemDetails", "1.0.0", "Anesthesia System"),
        "AntiVibrationTable": DetailType("EquipmentAntiVibrationTableDetails", "1.0.0", "Anti Vibration Table"),
        "BehaviorRig": DetailType("EquipmentBehaviorRigDetails", "1.0.0", "Behavior rig"),
        "BiosafetyCabinet": DetailType("EquipmentBiosafetyCabinetDetails", "1.0.0", "Biosafety Cabinet"),
        "Camera": DetailType("EquipmentCameraDetails", "1.0.0", "Camera"),
        "Computer": DetailType("EquipmentComputerDetails", "1.0.0", "Computer"),
        "DataAcquisitionSystem": DetailType(
            "EquipmentDataAcquisitionSystemDetails", "1.0.0", "Data acquisition system"
        ),
        "DrugDeliverySystem": DetailType("EquipmentDrugDeliverySystemDetails", "1.0.0", "Drug Delivery System"),
        "ElectroencephalographySystem": DetailType(
            "EquipmentElectroencephalographySystemDetails", "1.0.0", "Electroencephalography System"
        ),
        "ElectromyographyMachine": DetailType(
            "EquipmentElectromyographyMachineDetails", "1.0.0", "Electromyography Machine"
        ),
        "ElectronicComponent": DetailType("EquipmentElectronicComponentDetails", "1.0.0", "ElectronicComponent"),
        "EphysRig": DetailType("EquipmentEphysRigDetails", "1.0.0", "Ephys rig"),
        "FiberPhotometrySystem": DetailType(
            "EquipmentFiberPhotometrySystemDetails", "1.0.0", "Fiber photometry system"
        ),
        "FloatingAirPlatform": DetailType("EquipmentFloatingAirPlatformDetails", "1.0.0", "Floating Air Platform"),
        "ForcePlate": DetailType("EquipmentForcePlateDetails", "1.0.0", "Force Plate"),
        "FumeHood": DetailType("EquipmentFumeHoodDetails", "1.0.0", "Fume Hood"),
        "GlassMicropipettePuller": DetailType(
            "EquipmentGlassMicropipettePullerDetails", "1.0.0", "Glass Micropipette Puller"
        ),
        "HumidityController": DetailType("EquipmentHumidityControllerDetails", "1.0.0", "Humidity Controller"),
        "HumiditySensor": DetailType("EquipmentHumiditySensorDetails", "1.0.0", "Humidity Sensor"),
        "InjectionSystem": DetailType("EquipmentInjectionSystemDetails", "1.0.0", "Injection System"),
        "IontophoresisStimulator": DetailType(
            "EquipmentIontophoresisStimulatorDetails", "1.0.0", "Iontophoresis Stimulator"
        ),
        "Laser": DetailType("EquipmentLaserDetails", "1.0.0", "Laser"),
        "LedDriver": DetailType("EquipmentLedDriverDetails", "1.0.0", "ledDriver"),
        "LightEmitter": DetailType("EquipmentLightEmitterDetails", "1.0.0", "Light Emitter"),
        "LightSensor": DetailType("EquipmentLightSensorDetails", "1.0.0", "Light Sensor"),
        "MagneticResonanceImagingSystem": DetailType(
            "EquipmentMagneticResonanceImagingSystemDetails", "1.0.0", "Magnetic Resonance Imaging System"
        ),
        "MagnetoencephalographySystem": DetailType(
            "EquipmentMagnetoencephalographySystemDetails", "1.0.0", "Magnetoencephalography System"
        ),
        "Magnetometer": DetailType("EquipmentMagnetometerDetails", "1.0.0", "Magnetometer"),
        "Microcontroller": DetailType("EquipmentMicrocontrollerDetails", "1.0.0", "Microcontroller"),
        "Micromanipulator": DetailType("EquipmentMicromanipulatorDetails", "1.0.0", "Micromanipulator"),
        "Microphone": DetailType("EquipmentMicrophoneDetails", "1.0.0", "Microphone"),
        "Microscope": DetailType("EquipmentMicroscopeDetails", "1.0.0", "Microscope"),
        "Miniscope": DetailType("EquipmentMiniscopeDetails", "1.0.0", "Miniscope"),
        "Monitor": DetailType("EquipmentMonitorDetails", "1.0.0", "Monitor"),
        "MotionTrackingSystem": DetailType("EquipmentMotionTrackingSystemDetails", "1.0.0", "Motion Tracking System"),
        "NoiseIsolationChamber": DetailType("EquipmentNoiseIsolationChamberDetails", "1.0.0", "NoiseIsolationChamber"),
        "OnePhotonMicroscope": DetailType("EquipmentOnePhotonMicroscopeDetails", "1.0.0", "One-Photon Microscope"),
        "OphysRig": DetailType("EquipmentOphysRigDetails", "1.0.0", "Ophys rig"),
        "OpticalCoherenceTomography": DetailType(
            "EquipmentOpticalCoherenceTomographyDetails", "1.0.0", "Optical Coherence Tomography"
        ),
        "Oscilloscope": DetailType("EquipmentOscilloscopeDetails", "1.0.0", "Oscilloscope"),
        "PerfusionSystem": DetailType("EquipmentPerfusionSystemDetails", "1.0.0", "PerfusionSystem"),
        "Photodetector": DetailType("EquipmentPhotodetectorDetails", "1.0.0", "Photodetector"),
        "PressureSensor": DetailType("EquipmentPressureSensorDetails", "1.0.0", "Pressure Sensor"),
        "RunningWheel": DetailType("EquipmentRunningWheelDetails", "1.0.0", "Running Wheel"),
        "SignalProcessingUnit": DetailType("EquipmentSignalProcessingUnitDetails", "1.0.0", "Signal Processing Unit"),
        "SingleBoardComputer": DetailType("EquipmentSingleBoardComputerDetails", "1.0.0", "SingleBoardComputer"),
        "SinglePhotonEmissionComputedTomography": DetailType(
            "EquipmentSinglePhotonEmissionComputedTomographyDetails",
            "1.0.0",
            "Single Photon Emission Computed Tomography",
        ),
        "Speaker": DetailType("EquipmentSpeakerDetails", "1.0.0", "Speaker"),
        "StereotaxicFrame": DetailType("EquipmentStereotaxicFrameDetails", "1.0.0", "Stereotaxic Frame"),
        "StimulationDevice": DetailType("EquipmentStimulationDeviceDetails", "1.0.0", "Stimulation Device"),
        "SurgicalPowerTool": DetailType("EquipmentSurgicalPowerToolDetails", "1.0.0", "Surgical Power Tool"),
        "TemperatureSensor": DetailType("EquipmentTemperatureSensorDetails", "1.0.0", "Temperature Sensor"),
        "ThermalController": DetailType("EquipmentThermalControllerDetails", "1.0.0", "Thermal Controller"),
        "ThreePhotonMicroscopy": DetailType(
            "EquipmentThreePhotonMicroscopyDetails", "1.0.0", "Three-Photon Microscopy"
        ),
        "Treadmill": DetailType("EquipmentTreadmillDetails", "1.0.0", "Treadmill"),
        "TwoPhotonMicroscope": DetailType("EquipmentTwoPhotonMicroscopeDetails", "1.0.0", "Two-Photon Microscopy"),
        "UltrasoundImagingSystem": DetailType(
            "EquipmentUltrasoundImagingSystemDetails", "1.0.0", "Ultrasound Imaging System"
        ),
    },
    "manipulation": {
        "AuditoryStimulation": DetailType("ManipulationAuditoryStimulationDetails", "1.1.0", "Auditory stimulation"),
        "DeepBrainStimulation": DetailType("ManipulationDeepBrainStimulationDetails", "1.1.0", "DeepBrainStimulation"),
        "ElectricalStimulation": DetailType(
            "ManipulationElectricalStimulationDetails", "1.1.0", "Electrical Stimulation"
        ),
        "ElectromagneticFieldStimulation": DetailType(
            "ManipulationElectromagneticFieldStimulationDetails", "1.1.0", "Electromagnetic Field Stimulation"
        ),
        "LiquidPerturbation": DetailType("ManipulationLiquidPerturbationDetails", "1.1.0", "Liquid Perturbation"),
        "Microperfusion": DetailType("ManipulationMicroperfusionDetails", "1.1.0", "Microperfusion"),
        "MultisensoryStimulation": DetailType(
            "ManipulationMultisensoryStimulationDetails", "1.1.0", "Multisensory stimulation"
        ),
        "OdorStimulation": DetailType("ManipulationOdorStimulationDetails", "1.1.0", "Odor stimulation"),
        "OptogeneticStimulation": DetailType(
            "ManipulationOptogeneticStimulationDetails", "1.1.0", "Optogenetic Stimulation"
        ),
        "PharmacologicalInhalation": DetailType(
            "ManipulationPharmacologicalInhalationDetails", "1.1.0", "Pharmacological Inhalation"
        ),
        "PharmacologicalInjection": DetailType(
            "ManipulationPharmacologicalInjectionDetails", "1.1.0", "Pharmacological Injection"
        ),
        "PharmacologicalSuperfusion": DetailType(
            "ManipulationPharmacologicalSuperfusionDetails", "1.1.0", "Pharmacological Superfusion"
        ),
        "TactileStimulation": DetailType("ManipulationTactileStimulationDetails", "1.1.0", "Tactile stimulation"),
        "ThermalPerturbation": DetailType("ManipulationThermalPerturbationDetails", "1.1.0", "Thermal Perturbation"),
        "TranscranialElectricalStimulation": DetailType(
            "ManipulationTranscranialElectricalStimulationDetails", "1.1.0", "Transcranial Electrical Stimulation"
        ),
        "TranscranialMagneticStimulation": DetailType(
            "ManipulationTranscranialMagneticStimulationDetails", "1.1.0", "Transcranial Magnetic Stimulation"
        ),
        "UltrasoundStimulation": DetailType(
            "ManipulationUltrasoundStimulationDetails", "1.1.0", "Ultrasound Stimulation"
        ),
        "VisualStimulation": DetailType("ManipulationVisualStimulationDetails", "1.1.0", "Visual stimulation"),
    },
    "procedure": {
        "Anesthesia": DetailType("ProcedureAnesthesiaDetails", "1.1.0", "Anesthesia"),
        "AuditoryStimulation": DetailType("ProcedureAuditoryStimulationDetails", "1.0.0", "Auditory stimulation"),
        "BarbiturateInjection": DetailType("ProcedureBarbiturateInjectionDetails", "1.1.0", "Barbiturate injection"),
        "BehavioralTracking": DetailType("ProcedureBehavioralTrackingDetails", "1.0.0", "Behavioral tracking"),
        "BloodPressureSensorImplant": DetailType(
            "ProcedureBloodPressureSensorImplantDetails", "1.0.0", "Blood pressure sensor implant"
        ),
        "BrainExtraction": DetailType("ProcedureBrainExtractionDetails", "1.1.0", "Brain extraction"),
        "BrainLesion": DetailType("ProcedureBrainLesionDetails", "1.1.0", "Brain lesion"),
        "BrainSlice": DetailType("ProcedureBrainSliceDetails", "1.1.0", "Brain Slice"),
        "BreathingSensorImplant": DetailType(
            "ProcedureBreathingSensorImplantDetails", "1.0.0", "Breathing sensor implant"
        ),
        "BurrHole": DetailType("ProcedureBurrHoleDetails", "1.1.0", "Burr hole"),
        "CatheterImplant": DetailType("ProcedureCatheterImplantDetails", "1.0.0", "Catheter implant"),
        "CervicalDislocation": DetailType("ProcedureCervicalDislocationDetails", "1.0.0", "Cervical dislocation"),
        "Co2ChamberEuthanasia": DetailType("ProcedureCo2ChamberEuthanasiaDetails", "1.1.0", "CO₂ chamber euthanasia"),
        "CranialWindow": DetailType("ProcedureCranialWindowDetails", "1.0.0", "Cranial window"),
        "Craniectomy": DetailType("ProcedureCraniectomyDetails", "1.0.0", "Craniectomy"),
        "Craniotomy": DetailType("ProcedureCraniotomyDetails", "1.0.0", "Craniotomy"),
        "Cryosectioning": DetailType("ProcedureCryosectioningDetails", "1.1.0", "Cryosectioning"),
        "Decapitation": DetailType("ProcedureDecapitationDetails", "1.0.0", "Decapitation"),
        "EcgImplant": DetailType("ProcedureEcgImplantDetails", "1.0.0", "ECG implant"),
        "EegImplant": DetailType("ProcedureEegImplantDetails", "1.0.0", "EEG implant"),
        "EmgImplant": DetailType("ProcedureEmgImplantDetails", "1.0.0", "EMG implant"),
        "GenericImplant": DetailType("ProcedureGenericImplantDetails", "1.0.0", "Generic implant"),
        "GrinLensImplant": DetailType("ProcedureGrinLensImplantDetails", "1.0.0", "GRIN lens implant"),
        "HeadFixation": DetailType("ProcedureHeadFixationDetails", "1.0.0", "Head Fixation"),
        "Headcap": DetailType("ProcedureHeadcapDetails", "1.0.0", "Headcap"),
        "Headpost": DetailType("ProcedureHeadpostDetails", "1.0.0", "Headpost"),
        "InhalantOverdose": DetailType("ProcedureInhalantOverdoseDetails", "1.1.0", "Inhalant overdose"),
        "Injection": DetailType("ProcedureInjectionDetails", "1.1.0", "Injection"),
        "NerveCuffImplant": DetailType("ProcedureNerveCuffImplantDetails", "1.0.0", "Nerve cuff implant"),
        "OdorStimulation": DetailType("ProcedureOdorStimulationDetails", "1.0.0", "Odor stimulation"),
        "OpticFiberImplant": DetailType("ProcedureOpticFiberImplantDetails", "1.0.0", "Optic fiber implant"),
        "PerfusionFixation": DetailType("ProcedurePerfusionFixationDetails", "1.1.0", "Brain Perfusion Fixation"),
        "PrismImplant": DetailType("ProcedurePrismImplantDetails", "1.0.0", "Prism implant"),
        "ReferenceElectrodeImplant": DetailType(
            "ProcedureReferenceElectrodeImplantDetails", "1.1.0", "Reference electrode implant"
        ),
        "SiliconProbeImplant": DetailType("ProcedureSiliconProbeImplantDetails", "1.0.0", "Silicon probe implant"),
        "SingleWireElectrodeImplant": DetailType(
            "ProcedureSingleWireElectrodeImplantDetails", "1.1.0", "Single wire electrode implant"
        ),
        "TactileStimulation": DetailType("ProcedureTactileStimulationDetails", "1.0.0", "Tactile stimulation"),
        "TemperatureSensorImplant": DetailType(
            "ProcedureTemperatureSensorImplantDetails", "1.0.0", "Temperature sensor implant"
        ),
        "TetrodeWireElectrodeImplant": DetailType(
            "ProcedureTetrodeWireElectrodeImplantDetails", "1.1.0", "Tetrode wire electrode implant"
        ),
        "TissueClearing": DetailType("ProcedureTissueClearingDetails", "1.1.0", "Tissue clearing"),
        "VibratomeSectioning": DetailType("ProcedureVibratomeSectioningDetails", "1.1.0", "Vibratome sectioning"),
        "VirusInjection": DetailType("ProcedureVirusInjectionDetails", "1.1.0", "Virus Injection"),
        "VisualStimulation": DetailType("ProcedureVisualStimulationDetails", "1.0.0", "Visual stimulation"),
    },
    "procedurelog": {
        "Impedances": DetailType("ProcedureLogImpedancesDetails", "1.0.1", "Impedances", "instant"),
        "LinearDisplacement": DetailType(
            "ProcedureLogLinearDisplacementDetails", "1.1.0", "Linear displacement", "instant"
        ),
        "Tetrodes4": DetailType("ProcedureLogTetrodes4Details", "1.1.0", "Tetrode log (4 tetrodes)", "instant"),
        "Tetrodes8": DetailType("ProcedureLogTetrodes8Details", "1.1.0", "Tetrode log (8 tetrodes)", "instant"),
    },
    "subjectlog": {
        "FoodConsumption": DetailType("SubjectLogFoodConsumptionDetails", "1.1.0", "Food Consumption log", "instant"),
        "FoodDeprivation": DetailType("SubjectLogFoodDeprivationDetails", "1.0.0", "Food deprivation log", "interval"),
        "GenericObservation": DetailType(
            "SubjectLogGenericObservationDetails", "1.0.0", "Generic Observation", "instant"
        ),
        "Genotyping": DetailType("SubjectLogGenotypingDetails", "1.0.0", "Genotyping", "instant"),
        "Habituation": DetailType("SubjectLogHabituationDetails", "1.0.0", "Habituation log", "interval"),
        "Handling": DetailType("SubjectLogHandlingDetails", "1.0.0", "Handling log", "interval"),
        "HargreavesTest": DetailType(
            "SubjectLogHargreavesTestDetails", "1.1.0", "Hargreaves Thermal sensitivity test", "instant"
        ),
        "Housing": DetailType("SubjectLogHousingDetails", "1.0.0", "Housing log", "interval"),
        "TrainingSession": DetailType("SubjectLogTrainingSessionDetails", "1.0.0", "Training session log", "interval"),
        "VonFreyTest": DetailType(
            "SubjectLogVonFreyTestDetails", "1.1.0", "Von Frey Mechanical sensitivity test", "instant"
        ),
        "WaterConsumption": DetailType(
            "SubjectLogWaterConsumptionDetails", "1.1.0", "Water consumption log", "instant"
        ),
        "WaterDeprivation": DetailType(
            "SubjectLogWaterDeprivationDetails", "1.0.0", "Water deprivation log", "interval"
        ),
        "Weighing": DetailType("SubjectLogWeighingDetails", "1.1.0", "Weighing log", "instant"),
        "Wellness": DetailType("SubjectLogWellnessDetails", "1.0.0", "Wellness log", "instant"),
    },
}
